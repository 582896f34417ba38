package dev.interdict.ingestion.domain;

import java.util.List;

/** An upload's bytes and the components that were read from them; both can be larger than memory. */
public interface Content {

    /** {@code sha256:} and the hexadecimal digest of the document's bytes. */
    String digest();

    /** How many pieces the document is cut into. */
    int pieces();

    /** A piece, counted from 0, as it is kept: a zstd frame (RFC 8878) of its own. */
    byte[] piece(int number);

    /** How many batches the components travel in, at least one. */
    int batches();

    /** A batch, counted from 0. */
    List<Component> batch(int number);

    /** True where pieces and batches are at hand; else they are read from disk. */
    boolean isAtHand();
}
