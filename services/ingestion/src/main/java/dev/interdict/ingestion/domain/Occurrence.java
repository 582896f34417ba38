package dev.interdict.ingestion.domain;

import java.util.List;

/**
 * Where a document has an entry.
 *
 * @param pointer JSON pointer of the entry in the document
 * @param path names from the document's root to this entry, both included
 */
public record Occurrence(String pointer, List<String> path) {}
