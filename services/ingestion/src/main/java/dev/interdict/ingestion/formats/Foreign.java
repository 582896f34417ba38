package dev.interdict.ingestion.formats;

import java.util.Map;
import java.util.Set;

/** Documents in JSON, or what is read like it, that are often sent in place of an SBOM, known by a key at their root. */
final class Foreign {

    private static final Map<String, String> BY_KEY = Map.ofEntries(
            Map.entry("lockfileVersion", "a package-lock: make CycloneDX JSON from it, such as with cyclonedx-npm."),
            Map.entry("runs", "SARIF, a report of findings, and not an SBOM. Send CycloneDX or SPDX."),
            Map.entry("licenseListVersion", "the SPDX licence list, and not an SBOM. Send CycloneDX or SPDX."),
            Map.entry("artifactRelationships", "syft's own JSON: make CycloneDX with syft -o cyclonedx-json."));

    private Foreign() {}

    /** A sentence for a document with these keys at its root. */
    static String sentence(String form, Set<String> keys) {
        return keys.stream()
                .filter(BY_KEY::containsKey)
                .sorted()
                .findFirst()
                .map(key -> "The document is " + BY_KEY.get(key))
                .orElseGet(() ->
                        "The document is %s, and not an SBOM: it has neither bomFormat nor spdxVersion at its root. Send CycloneDX or SPDX."
                                .formatted(form));
    }
}
