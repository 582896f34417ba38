package dev.interdict.ingestion.formats;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an SBOM may stand in; each may stand in those before it. */
public enum Wrapping {

    /** An answer of an API, such as that of GitHub's dependency graph. */
    ANSWER("an API's answer", "application/json", "sbom", "sbom"),

    /** A Sigstore bundle. */
    BUNDLE("a Sigstore bundle", "application/vnd.dev.sigstore.bundle+json", "dsseEnvelope", "dsseEnvelope"),

    /** A signed envelope, DSSE 1.0. */
    ENVELOPE("a signed envelope (DSSE)", "application/vnd.dsse.envelope.v1+json", "payload", "payloadType"),

    /** An in-toto statement, 0.1 or 1. */
    STATEMENT("an in-toto statement", "application/vnd.in-toto+json", "predicate", "predicateType"),

    /** What cosign puts around a predicate that it does not know. */
    DATA("an in-toto statement", "application/json", "Data", "Data");

    private final String title;
    private final String mediaType;
    private final String key;
    private final String beside;

    Wrapping(String title, String mediaType, String key, String beside) {
        this.title = title;
        this.mediaType = mediaType;
        this.key = key;
        this.beside = beside;
    }

    /** The outermost that a JSON document with these keys at its root can be. */
    static Optional<Wrapping> of(Set<String> keys) {
        return Stream.of(values())
                .filter(wrapping -> keys.contains(wrapping.key) && keys.contains(wrapping.beside))
                .findFirst();
    }

    /** With its article. */
    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The key at the root under which the content stands. */
    public String key() {
        return key;
    }
}
