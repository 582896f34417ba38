package dev.interdict.ingestion.envelopes;

import java.io.IOException;

/** What stands in an envelope is not taken; the message is for whoever sent it. */
final class Unopenable extends IOException {

    Unopenable(String sentence) {
        super(sentence);
    }
}
