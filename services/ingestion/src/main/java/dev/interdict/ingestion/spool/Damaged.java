package dev.interdict.ingestion.spool;

import java.io.IOException;

/** A compressed upload cannot be decompressed; the message is for whoever sent it. */
public final class Damaged extends IOException {

    Damaged(String message, Throwable cause) {
        super(message, cause);
    }
}
