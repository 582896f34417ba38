package dev.interdict.ingestion.formats;

import java.io.IOException;

/** The document is not in the form that it began in, or goes beyond a limit; the message is for whoever sent it. */
final class MalformedDocument extends IOException {

    MalformedDocument(String sentence) {
        super(sentence);
    }
}
