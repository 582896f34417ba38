package dev.interdict.ingestion.domain;

import java.util.List;

/**
 * What an SBOM says.
 *
 * @param components how many entries {@code components} has, at every depth
 * @param entries all that is screened: the components, and beside them the root's subtree and services
 * @param warnings what could not be understood, in sentences
 */
public record Document(
        String format, String specVersion, int components, List<Component> entries, List<String> warnings) {}
