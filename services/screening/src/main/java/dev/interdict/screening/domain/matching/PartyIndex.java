package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.Evidence.Family;
import dev.interdict.screening.domain.programmes.Party;
import dev.interdict.screening.domain.programmes.Programme;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every string by which a party is listed, ready to be met. */
final class PartyIndex {

    private final Map<String, List<Entry>> names = new HashMap<>();
    private final Map<String, List<Entry>> cpeVendors = new HashMap<>();
    private final Map<String, List<Entry>> purlNamespaces = new HashMap<>();
    private final Map<String, List<Entry>> groups = new HashMap<>();
    private final Map<String, List<Entry>> domains = new HashMap<>();
    private final Map<String, List<Entry>> vcsOwners = new HashMap<>();

    PartyIndex(List<Programme> programmes) {
        for (var programme : programmes) {
            programme.parties().forEach(party -> add(new Listed(programme, party)));
        }
    }

    /** A party on a programme. */
    record Listed(Programme programme, Party party) {}

    private record Entry(Listed listed, String text) {}

    /** What the clue says for each party that it names. */
    Map<Listed, Evidence> evidence(Clue clue) {
        return switch (clue) {
            case Clue.Organisation(var pointer, var value, var inherited) ->
                met(
                        clue,
                        names,
                        Names.normal(value),
                        "name, normalised",
                        inherited ? Weights.INHERITED : Weights.ORGANISATION,
                        Family.DECLARED);
            case Clue.Author author ->
                met(author, names, Names.normal(author.value()), "author, normalised", Weights.AUTHOR, Family.DECLARED);
            case Clue.Copyright copyright ->
                met(
                        copyright,
                        names,
                        Names.holder(copyright.value()),
                        "copyright holder, normalised",
                        Weights.COPYRIGHT,
                        Family.CONTENT);
            case Clue.Cpe cpe ->
                met(
                        cpe,
                        cpeVendors,
                        cpe.vendor(),
                        "CPE vendor",
                        cpe.inherited() ? Weights.INHERITED : Weights.CPE_VENDOR,
                        Family.IDENTITY);
            case Clue.Purl purl ->
                above(
                        purl,
                        purlNamespaces,
                        purl.namespace(),
                        "purl namespace",
                        purl.inherited() ? Weights.INHERITED : Weights.PURL_NAMESPACE,
                        Family.IDENTITY);
            case Clue.Group group -> above(group, groups, group.group(), "group", Weights.GROUP, Family.IDENTITY);
            case Clue.Web web -> {
                var owner = met(web, vcsOwners, web.owner(), "repository owner", Weights.VCS_OWNER, Family.WEB);
                yield owner.isEmpty() ? under(web, web.host(), "domain", Weights.DOMAIN) : owner;
            }
            case Clue.Mail mail -> under(mail, mail.domain(), "mail domain", Weights.MAIL);
            case Clue.Product ignored -> Map.of();
        };
    }

    private void add(Listed listed) {
        var party = listed.party();
        party.names().forEach(name -> put(names, Names.normal(name), listed, name));
        party.cpeVendors().forEach(vendor -> put(cpeVendors, vendor, listed, vendor));
        party.domains().forEach(domain -> put(domains, domain, listed, domain));
        party.vcsOwners().forEach(owner -> put(vcsOwners, owner, listed, owner));
        for (var namespace : party.purlNamespaces()) {
            put(purlNamespaces, namespace, listed, namespace);
            put(groups, namespace.substring(namespace.indexOf('/') + 1), listed, namespace);
        }
    }

    private static void put(Map<String, List<Entry>> index, String key, Listed listed, String text) {
        index.merge(
                key,
                List.of(new Entry(listed, text)),
                (old, added) -> java.util.stream.Stream.concat(old.stream(), added.stream())
                        .toList());
    }

    private static Map<Listed, Evidence> met(
            Clue clue, Map<String, List<Entry>> index, String key, String how, double weight, Family family) {
        var evidence = new LinkedHashMap<Listed, Evidence>();
        for (var entry : index.getOrDefault(key, List.of())) {
            evidence.putIfAbsent(
                    entry.listed(), new Evidence(clue.pointer(), clue.value(), entry.text(), how, weight, family));
        }
        return evidence;
    }

    /** Meets the namespace itself or one above it: segments end in a dot or a slash. */
    private static Map<Listed, Evidence> above(
            Clue clue, Map<String, List<Entry>> index, String namespace, String how, double weight, Family family) {
        for (var end = namespace.length();
                end > 0;
                end = Math.max(namespace.lastIndexOf('.', end - 1), namespace.lastIndexOf('/', end - 1))) {
            var found = met(clue, index, namespace.substring(0, end), how, weight, family);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    /** Meets the host itself or the domain that it lies under. */
    private Map<Listed, Evidence> under(Clue clue, String host, String how, double weight) {
        for (var rest = host; !rest.isEmpty(); rest = rest.contains(".") ? rest.substring(rest.indexOf('.') + 1) : "") {
            var found = met(clue, domains, rest, how, weight, Family.WEB);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }
}
