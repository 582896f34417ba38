package dev.interdict.screening.watchlists;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list that the product knows by its code.
 *
 * @param ict whether it is about information and communications technology
 */
record KnownList(String code, String title, boolean ict) {

    private static final Map<String, KnownList> ALL = List.of(
                    new KnownList("SDN", "Specially Designated Nationals and Blocked Persons (OFAC)", false),
                    new KnownList("SDN-NAMES", "Names of the SDN that OFAC's own tables here do not have", false),
                    new KnownList("SSI", "Sectoral Sanctions Identifications (OFAC)", false),
                    new KnownList("FSE", "Foreign Sanctions Evaders (OFAC)", false),
                    new KnownList("PLC", "Palestinian Legislative Council (OFAC)", false),
                    new KnownList("CAP", "Correspondent or Payable-Through Account Sanctions (OFAC)", false),
                    new KnownList("MBS", "Menu-Based Sanctions (OFAC)", false),
                    new KnownList("CMIC", "Chinese Military-Industrial Complex Companies (OFAC)", true),
                    new KnownList("CONS", "Other Non-SDN Sanctions (OFAC)", false),
                    new KnownList("EL", "Entity List (BIS)", true),
                    new KnownList("MEU", "Military End User List (BIS)", true),
                    new KnownList("UVL", "Unverified List (BIS)", false),
                    new KnownList("DPL", "Denied Persons List (BIS)", false),
                    new KnownList("ISN", "Nonproliferation Sanctions (State Department)", false),
                    new KnownList("DTC", "ITAR Debarred (State Department)", false),
                    new KnownList("UN", "United Nations Security Council Consolidated List", false),
                    new KnownList("EU", "European Union Consolidated Financial Sanctions List", false),
                    new KnownList("UK", "UK Sanctions List (FCDO)", false),
                    new KnownList("UK-OFSI", "UK Consolidated List of Financial Sanctions Targets (OFSI)", false),
                    new KnownList("FCC", "FCC Covered List (47 CFR 1.50002)", true),
                    new KnownList("FCC-902", "FCC Prohibited Entities (47 CFR 2.902)", true),
                    new KnownList("889", "NDAA 2019 Section 889", true),
                    new KnownList("5949", "NDAA 2023 Section 5949", true),
                    new KnownList("1260H", "NDAA 2021 Section 1260H Chinese Military Companies", true),
                    new KnownList("ICTS", "Commerce ICTS Determinations (15 CFR 791)", true),
                    new KnownList("OPENSANCTIONS", "OpenSanctions", false))
            .stream()
            .collect(Collectors.toUnmodifiableMap(KnownList::code, Function.identity()));

    /** The list of the code; one that is not known is called by its code, and is not about technology. */
    static KnownList of(String code) {
        return ALL.getOrDefault(code, new KnownList(code, code, false));
    }
}
