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
}
