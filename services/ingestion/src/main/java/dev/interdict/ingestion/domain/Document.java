package dev.interdict.ingestion.domain;

import java.util.List;

/**
 * What an SBOM says of itself.
 *
 * @param components how many entries {@code components} has, at every depth
 * @param warnings what could not be understood, in sentences
 */
public record Document(String format, String specVersion, int components, List<String> warnings) {}
