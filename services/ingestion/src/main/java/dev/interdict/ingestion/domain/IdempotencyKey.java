package dev.interdict.ingestion.domain;

/**
 * What a caller calls a request, so that it is taken once however often it is sent (draft-ietf-httpapi-idempotency-key-header).
 *
 * @param caller whose key it is; empty for all who do not say who they are
 */
public record IdempotencyKey(String caller, String text) {}
