package dev.interdict.ingestion.formats;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the type of an external reference says of its address. */
final class ReferenceTypes {

    /** The maker's own, or nobody says whose. */
    static final String OWN = "url";

    /** Where others write about the component: an address there names them, not its maker. */
    static final String OF_OTHERS = "reference";

    /** Of CycloneDX 1.7 (externalReference.type), SPDX 2.3 (annex F.2) and SPDX 3.0.1 (Core, ExternalRefType). */
    private static final Set<String> WRITTEN_BY_OTHERS = Set.of(
            "advisories",
            "vulnerability-assertion",
            "exploitability-statement",
            "pentest-report",
            "static-analysis-report",
            "dynamic-analysis-report",
            "runtime-analysis-report",
            "component-analysis-report",
            "certification-report",
            "social",
            "chat",
            "advisory",
            "fix",
            "securityAdvisory",
            "securityFix",
            "securityAdversaryModel",
            "securityPenTestReport",
            "securityThreatModel",
            "cwe",
            "socialMedia");

    private ReferenceTypes() {}

    static String kind(@Nullable String type) {
        return type != null && WRITTEN_BY_OTHERS.contains(type) ? OF_OTHERS : OWN;
    }
}
