package dev.interdict.ingestion.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an SBOM says of itself.
 *
 * @param mediaType as registered, with the version where the document states one
 * @param components how many entries {@code components} has, at every depth
 * @param warnings what could not be understood, in sentences, and what else is to be known
 * @param faults which of the warnings tell something that is wrong in the document
 */
public record Document(
        String format,
        String specVersion,
        String mediaType,
        int components,
        List<String> warnings,
        List<Fault> faults) {

    /** One in which nothing is wrong. */
    public Document(String format, String specVersion, String mediaType, int components, List<String> warnings) {
        this(format, specVersion, mediaType, components, warnings, List.of());
    }

    /** The same in another form. */
    public Document as(String otherMediaType) {
        return new Document(format, specVersion, otherMediaType, components, warnings, faults);
    }

    /** The same with another warning. */
    public Document with(String warning) {
        return new Document(
                format,
                specVersion,
                mediaType,
                components,
                Stream.concat(warnings.stream(), Stream.of(warning)).toList(),
                faults);
    }
}
