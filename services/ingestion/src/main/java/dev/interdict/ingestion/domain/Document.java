package dev.interdict.ingestion.domain;

import java.util.List;

/**
 * What an SBOM says of itself.
 *
 * @param mediaType as registered, with the version where the document states one
 * @param components how many entries {@code components} has, at every depth
 * @param warnings what could not be understood, in sentences
 */
public record Document(String format, String specVersion, String mediaType, int components, List<String> warnings) {

    /** The same in another form. */
    public Document as(String otherMediaType) {
        return new Document(format, specVersion, otherMediaType, components, warnings);
    }
}
