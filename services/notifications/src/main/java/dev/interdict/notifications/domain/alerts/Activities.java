package dev.interdict.notifications.domain.alerts;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What a phase prohibits, in words that follow "prohibits". */
final class Activities {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("new-agreement", "new agreements with the party"),
            entry("provide-update", "updates by the party"),
            entry("operate-cloud-service", "operation of the party's cloud service"),
            entry("resell", "resale of the party's software"),
            entry("integrate", "integration of the party's software into other products"),
            entry("license-for-resale-or-integration", "licensing of the party's software for resale or integration"),
            entry("provide-for-government-use", "supply for government use"),
            entry("use-by-government", "use by government"),
            entry("use-in-contract-deliverables", "use in what is delivered under government contracts"),
            entry("use-by-contractor-anywhere", "use by government contractors"),
            entry("procure", "procurement"),
            entry("procure-indirect", "procurement through others"),
            entry("have-or-use-on-device", "presence on government devices"),
            entry("install", "installation"),
            entry("import", "import"),
            entry("sell", "sale"),
            entry("market", "marketing"),
            entry("equipment-authorization", "new equipment authorizations"),
            entry("export-or-reexport-to", "export or re-export to the party"),
            entry("dealings-with-blocked-person", "dealings with the party"),
            entry("distribute-via-app-store", "distribution through app stores"),
            entry("host", "hosting"),
            entry("maintain-or-update-via-intermediary", "maintenance and updates through others"),
            entry("operate", "operation"),
            entry("fund-with-federal-money", "payment with federal money"));

    private Activities() {}

    /** The activities as a list in words; one without words of its own is named by its id. */
    static String inWords(List<String> activities) {
        return Words.list(activities.stream()
                .map(activity -> WORDS.getOrDefault(activity, activity.replace('-', ' ')))
                .toList());
    }
}
