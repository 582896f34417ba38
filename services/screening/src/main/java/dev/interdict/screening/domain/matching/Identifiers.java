package dev.interdict.screening.domain.matching;

import dev.interdict.screening.domain.matching.Evidence.Family;
import dev.interdict.screening.domain.parties.KnownParty.Identifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What identifiers say: each is looked up as it is, or as what it lies under. */
final class Identifiers {

    private static final Set<String> CODE_HOSTS =
            Set.of("github.com", "gitlab.com", "gitee.com", "bitbucket.org", "codeberg.org", "gitcode.com");
    private static final Set<String> MIRRORS =
            Set.of("mirror", "mirrors", "maven", "repo", "registry", "pypi", "npm", "goproxy", "archive");
    private static final int LONGEST_TOP_LEVEL = 3;
    private static final String LIBRARY = "lib";
    private static final Pattern CODE = Pattern.compile("\\.(?:dll|exe|so|dylib|lib|a|jar|aar|sys|pl)(?:\\.[\\d.]+)?$");

    private final Map<Identifier.Kind, Map<String, List<Entry>>> entries = new EnumMap<>(Identifier.Kind.class);
    private final Map<String, List<Entry>> groups = new HashMap<>();
    private final Map<String, List<Entry>> footprints = new HashMap<>();
    private final Map<String, List<Entry>> brands = new HashMap<>();
    private final Lexicon lexicon;

    Identifiers(Lexicon lexicon) {
        this.lexicon = lexicon;
        for (var kind : Identifier.Kind.values()) {
            entries.put(kind, new HashMap<>());
        }
    }

    private record Entry(Listed listed, String text, boolean review) {}

    void put(Listed listed, Identifier.Kind kind, String value, boolean review) {
        var key = kind == Identifier.Kind.FILE && !value.endsWith("/")
                ? stem(value.toLowerCase(Locale.ROOT))
                : value.toLowerCase(Locale.ROOT);
        put(entries.getOrDefault(kind, new HashMap<>()), key, new Entry(listed, value, review));
        if (kind == Identifier.Kind.PURL && !key.contains("//")) {
            put(groups, key.substring(key.indexOf('/') + 1), new Entry(listed, value, review));
        } else if (kind == Identifier.Kind.OWNER) {
            put(groups, key, new Entry(listed, value, review));
        }
    }

    /** A domain that a list has: of some it has those where anybody gets a page or an address. */
    void putDomain(Listed listed, String domain) {
        if (!lexicon.hosts().contains(domain) && !lexicon.mailHosts().contains(domain)) {
            put(listed, Identifier.Kind.DOMAIN, domain, false);
        }
    }

    /** A word that nobody else calls himself; {@code review} if somebody does. */
    void putBrand(Listed listed, String brand, boolean review) {
        put(brands, brand, new Entry(listed, brand, review));
    }

    void putFootprint(Listed listed, String host) {
        put(footprints, host, new Entry(listed, host, false));
    }

    /** The first that is put for a party holds. */
    private static void put(Map<String, List<Entry>> index, String key, Entry entry) {
        var there = index.computeIfAbsent(key, absent -> new ArrayList<>(2));
        if (there.stream().noneMatch(one -> one.listed().equals(entry.listed()))) {
            there.add(entry);
        }
    }

    boolean cpe(Clue.Cpe clue, Context context) {
        var weight = clue.inherited() ? Weights.INHERITED : Weights.CPE_VENDOR;
        return met(clue, of(Identifier.Kind.CPE), clue.vendor(), "CPE vendor", weight, Family.IDENTITY, context);
    }

    void purl(Clue.Purl clue, Context context) {
        var weight = clue.inherited() ? Weights.INHERITED : Weights.PURL_NAMESPACE;
        var purls = of(Identifier.Kind.PURL);
        var namespace = clue.namespace();
        if (above(clue, purls, namespace, "./", "purl namespace", weight, context)) {
            return;
        }
        var slash = namespace.indexOf('/');
        if (slash < 0) {
            var name = namespace + "//" + clue.name().toLowerCase(Locale.ROOT);
            above(clue, purls, name, "-._", "purl, by the beginning of its name", weight, context);
            return;
        }
        var rest = namespace.substring(slash + 1);
        var owner = switch (namespace.substring(0, slash)) {
            case "github" -> "github.com/" + rest;
            case "gitlab" -> "gitlab.com/" + rest;
            case "bitbucket" -> "bitbucket.org/" + rest;
            default -> rest;
        };
        if (!above(clue, of(Identifier.Kind.OWNER), owner, "/", "purl, by the repository's owner", weight, context)) {
            published(clue, namespace.substring(0, slash), rest, context);
        }
    }

    /** By whom it is published where nothing else is known of the namespace: by the rules of its type. */
    private void published(Clue clue, String type, String namespace, Context context) {
        switch (type) {
            case "maven" -> reversed(clue, namespace, context);
            case "golang", "swift" -> {
                var host = namespace.indexOf('/') < 0 ? namespace : namespace.substring(0, namespace.indexOf('/'));
                if (CODE_HOSTS.contains(host)) {
                    branded(clue, namespace.substring(Math.min(namespace.length(), host.length() + 1)), context);
                } else {
                    under(clue, of(Identifier.Kind.DOMAIN), host, "", "host of the module", Weights.DOMAIN, context);
                }
            }
            case "npm" -> branded(clue, namespace.substring(1), context);
            case "composer", "conan", "docker", "generic", "github", "gitlab", "bitbucket", "huggingface" ->
                branded(clue, namespace, context);
            default -> {}
        }
    }

    /** A group is a domain backwards; whose it is, its own part tells under any top level. */
    private void reversed(Clue clue, String group, Context context) {
        var labels = List.of(group.split("\\.", -1));
        var host = String.join(".", labels.reversed());
        if (labels.size() > 1
                && !under(
                        clue,
                        of(Identifier.Kind.DOMAIN),
                        host,
                        "",
                        "group, a domain backwards",
                        Weights.DOMAIN,
                        context)
                && labels.getFirst().length() <= LONGEST_TOP_LEVEL) {
            branded(clue, labels.get(1), context);
        }
    }

    private boolean branded(Clue clue, String namespace, Context context) {
        var first = namespace.indexOf('/') < 0 ? namespace : namespace.substring(0, namespace.indexOf('/'));
        var family = clue instanceof Clue.Web ? Family.WEB : Family.IDENTITY;
        return met(clue, brands, first, "called as the brand", Weights.BRAND_NAMESPACE, family, context);
    }

    void group(Clue.Group clue, Context context) {
        if (!above(clue, groups, clue.group(), "./", "group", Weights.GROUP, context)) {
            if (clue.group().startsWith("@")) {
                branded(clue, clue.group().substring(1), context);
            } else {
                reversed(clue, clue.group(), context);
            }
        }
    }

    void web(Clue.Web clue, Context context) {
        if (under(
                clue, footprints, clue.host(), clue.domain(), "left behind by a product", Weights.FOOTPRINT, context)) {
            return;
        }
        var owners = of(Identifier.Kind.OWNER);
        if (met(clue, owners, clue.owner(), "repository owner", Weights.VCS_OWNER, Family.WEB, context)
                || isMirror(clue.host())
                || under(
                        clue,
                        of(Identifier.Kind.DOMAIN),
                        clue.host(),
                        clue.domain(),
                        "domain",
                        Weights.DOMAIN,
                        context)) {
            return;
        }
        if (CODE_HOSTS.contains(clue.host())) {
            branded(
                    clue,
                    clue.owner()
                            .substring(
                                    Math.min(clue.owner().length(), clue.host().length() + 1)),
                    context);
        } else if (isOwnTopLevel(clue.domain())) {
            branded(clue, clue.domain().substring(0, clue.domain().indexOf('.')), context);
        }
    }

    /** Where vendors keep copies of what others make. */
    private static boolean isMirror(String host) {
        return MIRRORS.contains(host.substring(0, Math.max(0, host.indexOf('.'))));
    }

    /** Such as {@code .eu} and {@code .co.uk}; not a host on which anybody gets a page. */
    private boolean isOwnTopLevel(String domain) {
        var suffix = domain.substring(domain.indexOf('.') + 1);
        return domain.indexOf('.') > 0
                && !lexicon.hosts().contains(suffix)
                && List.of(suffix.split("\\.", -1)).stream().allMatch(label -> label.length() <= LONGEST_TOP_LEVEL);
    }

    void mail(Clue.Mail clue, Context context) {
        if (lexicon.mailHosts().contains(clue.domain())) {
            return;
        }
        var organisation = clue.contact()
                || List.of(clue.mailbox().split("[-._+]", -1)).stream().anyMatch(lexicon.mailboxes()::contains)
                || lexicon.mailboxes().contains(clue.mailbox());
        var how = organisation ? "mailbox of the organisation" : "mail domain of a person";
        var weight = organisation ? Weights.MAILBOX : Weights.MAIL;
        under(clue, of(Identifier.Kind.DOMAIN), clue.domain(), "", how, weight, context);
    }

    void artefact(Clue.Artefact clue, Context context) {
        var path = clue.value().toLowerCase(Locale.ROOT).replace('\\', '/');
        var files = of(Identifier.Kind.FILE);
        var how = "file that the party makes";
        if (met(
                clue,
                files,
                stem(path.substring(path.lastIndexOf('/') + 1)),
                how,
                Weights.ARTEFACT,
                Family.CONTENT,
                context)) {
            return;
        }
        for (var from = 0; from < path.length() && from >= 0; from = path.indexOf('/', from) + 1) {
            var one = path.indexOf('/', from);
            if (one < 0) {
                return;
            }
            var two = path.indexOf('/', one + 1);
            met(clue, files, path.substring(from, one + 1), how, Weights.ARTEFACT, Family.CONTENT, context);
            if (two > 0) {
                met(clue, files, path.substring(from, two + 1), how, Weights.ARTEFACT, Family.CONTENT, context);
            }
        }
    }

    void hash(Clue.Hash clue, Context context) {
        met(clue, of(Identifier.Kind.HASH), clue.value(), "digest", Weights.HASH, Family.CONTENT, context);
    }

    boolean signer(Clue.Signer clue, Context context) {
        var subject = clue.subject().toLowerCase(Locale.ROOT);
        return met(
                clue,
                of(Identifier.Kind.SIGNER),
                subject,
                "signature's subject",
                Weights.SIGNER,
                Family.CONTENT,
                context);
    }

    /** A file's name without what differs between systems: {@code lib} before it, versions and the kind of file after it. */
    private static String stem(String file) {
        var dot = file.indexOf('.', 1);
        var name = dot < 0 || !CODE.matcher(file).find() ? file : file.substring(0, dot);
        return name.startsWith(LIBRARY) && name.length() > LIBRARY.length() ? name.substring(LIBRARY.length()) : name;
    }

    private Map<String, List<Entry>> of(Identifier.Kind kind) {
        return entries.getOrDefault(kind, Map.of());
    }

    private static boolean met(
            Clue clue,
            Map<String, List<Entry>> index,
            String key,
            String how,
            double weight,
            Family family,
            Context context) {
        var met = index.getOrDefault(key, List.of());
        for (var entry : met) {
            var sure = entry.review() ? Math.min(weight, Weights.ONLY_REVIEW) : weight;
            var said = entry.review() ? how + "; the list may not mean such a product" : how;
            context.add(entry.listed(), clue, entry.text(), said, sure, family);
        }
        return !met.isEmpty();
    }

    /** Meets the namespace itself or one above it. */
    private static boolean above(
            Clue clue,
            Map<String, List<Entry>> index,
            String namespace,
            String separators,
            String how,
            double weight,
            Context context) {
        for (var end = namespace.length(); end > 0; end = before(namespace, end, separators)) {
            if (met(clue, index, namespace.substring(0, end), how, weight, Family.IDENTITY, context)) {
                return true;
            }
        }
        return false;
    }

    private static int before(String namespace, int end, String separators) {
        for (var i = end - 1; i > 0; i--) {
            if (separators.indexOf(namespace.charAt(i)) >= 0) {
                return i;
            }
        }
        return 0;
    }

    /** Meets the host itself or a domain that it lies under, down to the registrable one. */
    private static boolean under(
            Clue clue,
            Map<String, List<Entry>> index,
            String host,
            String domain,
            String how,
            double weight,
            Context context) {
        for (var rest = host; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
            if (met(clue, index, rest, how, weight, Family.WEB, context)) {
                return true;
            }
            if (rest.equals(domain)) {
                return false;
            }
        }
        return false;
    }
}
