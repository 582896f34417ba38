package dev.interdict.ingestion.spool;

import java.io.IOException;

/** An upload goes beyond a limit; the message is for whoever sent it. */
public final class TooLarge extends IOException {

    /** The message says the limit, and what to do. */
    public TooLarge(String message) {
        super(message);
    }
}
