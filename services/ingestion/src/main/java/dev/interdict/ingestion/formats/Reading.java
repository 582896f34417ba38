package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.domain.Fault;
import java.util.List;

/** What reading came to. */
public sealed interface Reading {

    /** The bytes are an SBOM. */
    record Read(Document document) implements Reading {}

    /**
     * The bytes cannot be taken as an SBOM.
     *
     * @param problem a sentence that says why, and what to do
     * @param faults each fault with its place; empty where the sentence says it all
     */
    record Unreadable(String problem, List<Fault> faults) implements Reading {

        /** A sentence that says it all. */
        public Unreadable(String problem) {
            this(problem, List.of());
        }
    }

    /** The bytes are no SBOM themselves, and one may stand in them. */
    record Wrapped(Wrapping wrapping) implements Reading {}
}
