package dev.interdict.ingestion.domain;

import java.util.List;

/** What becomes of an upload. */
public sealed interface Decision {

    /** The events follow from it, none where nothing changed. */
    List<IngestionEvent> events();

    /** It is the slot's current document from now on. */
    record Taken(Sbom sbom, List<IngestionEvent> events) implements Decision {}

    /** Its bytes are those of the slot's current document. */
    record AlreadyCurrent(Sbom sbom, List<IngestionEvent> events) implements Decision {}

    /** The same request came before, under the same key, and led to this SBOM. */
    record Repeated(Sbom sbom) implements Decision {

        @Override
        public List<IngestionEvent> events() {
            return List.of();
        }
    }

    /** Another request came before under the same key. */
    record KeyTaken() implements Decision {

        @Override
        public List<IngestionEvent> events() {
            return List.of();
        }
    }

    /** Its project or version is not known and is not to be made. */
    record Unknown() implements Decision {

        @Override
        public List<IngestionEvent> events() {
            return List.of();
        }
    }

    /**
     * The parent that it names cannot be its project's.
     *
     * @param isKnown whether there is such a project
     */
    record NoParent(Fault fault, boolean isKnown) implements Decision {

        @Override
        public List<IngestionEvent> events() {
            return List.of();
        }
    }
}
