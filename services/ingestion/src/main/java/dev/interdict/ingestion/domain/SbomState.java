package dev.interdict.ingestion.domain;

import java.util.Locale;

/** How far an SBOM has come. */
public enum SbomState {
    RECEIVED,
    READ,
    SCREENED,
    REJECTED;

    /** True where nothing more will happen to it. */
    public boolean isFinal() {
        return this == SCREENED || this == REJECTED;
    }

    /** The word that the contract uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
