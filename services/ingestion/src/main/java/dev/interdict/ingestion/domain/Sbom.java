package dev.interdict.ingestion.domain;

import java.util.List;
import java.util.UUID;

/**
 * One uploaded document.
 *
 * @param project the project's name
 * @param slot which of the version's several SBOMs it is
 * @param components how many entries {@code components} has, at every depth
 * @param digest {@code sha256:} and 64 hexadecimal digits, of the bytes as they came
 * @param warnings what could not be understood in it
 * @param problems why it was rejected
 */
public record Sbom(
        UUID id,
        UUID projectId,
        String project,
        String version,
        String slot,
        SbomState state,
        String format,
        String specVersion,
        int components,
        String digest,
        List<String> warnings,
        List<String> problems,
        Timings timings) {

    /** The slot of uploads that name none. */
    public static final String DEFAULT_SLOT = "default";

    /** Why it is in its state, in a sentence. */
    public String reason() {
        return switch (state) {
            case RECEIVED -> "It has come and is not yet read.";
            case READ ->
                timings.publishedAt() == null
                        ? "It is read and kept; its components wait to be sent to screening."
                        : "Its components were sent to screening, which has not answered yet.";
            case SCREENED -> "Every component was compared with the restricted parties.";
            case REJECTED -> problems.isEmpty() ? "Screening could not compare it." : problems.getFirst();
        };
    }
}
