package dev.interdict.screening.watchlists;

import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * OFAC's advanced XML (sdn_advanced.xml, cons_advanced.xml): reference values, places, parties and sanctions stand apart and
 * refer to one another by number. The party's FixedRef is the entry number of the other formats.
 */
final class OfacXml {

    private static final Set<String> WANTED = Set.of(
            "DateOfIssue",
            "Country",
            "PartySubType",
            "FeatureType",
            "List",
            "Location",
            "DistinctParty",
            "SanctionsEntry");

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> subTypes = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, Set<String>> places = new HashMap<>();
    private final Map<String, List<String>> programmes = new HashMap<>();
    private final Map<String, String> listOfProfile = new HashMap<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Gathered gathered = new Gathered();
    private String websites = "";

    private OfacXml() {}

    static List<Watchlist> read(Content content) throws IOException {
        var reading = new OfacXml();
        Elements.read(content.bytes(), WANTED, root -> {}, reading::take);
        reading.drafts.forEach((profile, draft) -> {
            var told = reading.programmes.getOrDefault(profile, List.of());
            reading.gathered.add(code(reading.listOfProfile.getOrDefault(profile, ""), told), draft.programmes(told));
        });
        return reading.gathered.lists();
    }

    private void take(Element element) {
        switch (element.name()) {
            case "DateOfIssue" -> gathered.notBefore(day(element));
            case "Country" -> countries.put(element.attribute("ID"), element.text());
            case "PartySubType" ->
                subTypes.put(element.attribute("ID"), element.text() + " " + element.attribute("PartyTypeID"));
            case "List" -> lists.put(element.attribute("ID"), element.text());
            case "FeatureType" -> {
                if (element.text().equals("Website")) {
                    websites = element.attribute("ID");
                }
            }
            case "Location" -> places.put(element.attribute("ID"), location(element));
            case "DistinctParty" -> element.children("Profile").forEach(profile -> party(element, profile));
            case "SanctionsEntry" -> sanction(element);
            default -> {}
        }
    }

    private Set<String> location(Element location) {
        var parts = new ArrayList<String>();
        location.all("LocationPart")
                .filter(part -> !part.attribute("LocPartTypeID").equals("1451"))
                .flatMap(part -> part.all("Value"))
                .forEach(value -> parts.add(value.text()));
        location.all("LocationCountry")
                .forEach(country -> parts.add(countries.getOrDefault(country.attribute("CountryID"), "")));
        return Places.of(parts);
    }

    private void party(Element party, Element profile) {
        var draft = new Draft(party.attribute("FixedRef"), kind(profile.attribute("PartySubTypeID")));
        profile.all("VersionLocation")
                .forEach(at -> draft.places(places.getOrDefault(at.attribute("LocationID"), Set.of())));
        profile.all("Alias")
                .sorted((one, other) -> other.attribute("Primary").compareTo(one.attribute("Primary")))
                .forEach(alias -> alias.children("DocumentedName").forEach(name -> name(draft, alias, name)));
        profile.children("Feature").stream()
                .filter(feature -> feature.attribute("FeatureTypeID").equals(websites))
                .flatMap(feature -> feature.all("VersionDetail"))
                .forEach(site -> draft.site(site.text()));
        drafts.put(profile.attribute("ID"), draft);
    }

    /** A person's parts stand family name first, as in the other formats without their comma. */
    private static void name(Draft draft, Element alias, Element name) {
        var whole = name.all("NamePartValue").map(Element::text).collect(Collectors.joining(" "));
        if (alias.attribute("LowQuality").equals("true")) {
            draft.weak(whole);
        } else {
            draft.name(whole);
        }
    }

    private void sanction(Element sanction) {
        var profile = sanction.attribute("ProfileID");
        listOfProfile.put(profile, lists.getOrDefault(sanction.attribute("ListID"), ""));
        programmes
                .computeIfAbsent(profile, absent -> new ArrayList<>())
                .addAll(sanction.children("SanctionsMeasure").stream()
                        .map(measure -> measure.text("Comment"))
                        .filter(comment -> !comment.isEmpty())
                        .toList());
    }

    /** PartySubType 1 is a vessel and 2 an aircraft; 3 and 4 are unknown ones of the types entity and individual. */
    private Kind kind(String subType) {
        var type = subTypes.getOrDefault(subType, "");
        return switch (type.isEmpty() ? subType : type) {
            case "1", "Vessel 3" -> Kind.VESSEL;
            case "2", "Aircraft 3" -> Kind.AIRCRAFT;
            case "3", "Unknown 2" -> Kind.ORGANISATION;
            case "4", "Unknown 1" -> Kind.PERSON;
            default -> Draft.kind(type.contains(" ") ? type.substring(0, type.indexOf(' ')) : type);
        };
    }

    private static String code(String list, List<String> programmes) {
        return list.isEmpty() || list.startsWith("SDN") ? "SDN" : Ofac.code(programmes);
    }

    private static @Nullable LocalDate day(Element date) {
        try {
            return LocalDate.of(number(date, "Year"), number(date, "Month"), number(date, "Day"));
        } catch (DateTimeException | NumberFormatException none) {
            return null;
        }
    }

    private static int number(Element date, String part) {
        return Integer.parseInt(date.text(part));
    }
}
