package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.platform.Problem;

/** What became of an upload, before a door says it in its own words. */
sealed interface Answer {

    /**
     * The document is kept.
     *
     * @param isNew false where it was the slot's current document already
     */
    record Kept(Sbom sbom, boolean isNew) implements Answer {}

    /** The document is not taken. */
    record Refused(Problem problem) implements Answer {}
}
