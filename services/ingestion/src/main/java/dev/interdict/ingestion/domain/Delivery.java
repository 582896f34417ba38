package dev.interdict.ingestion.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that came and could be read.
 *
 * @param sbomId the id it gets if it is taken
 * @param content its bytes, and its components as they will travel
 * @param at product instant of the upload
 * @param timings wall time of the upload, and how long reading took
 */
public record Delivery(UUID sbomId, Upload upload, Document document, Content content, Instant at, Timings timings) {}
