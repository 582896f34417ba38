package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;

/** Says why JSON or what is read like it could not be read, without a word of what stands in it. */
final class Malformed {

    private Malformed() {}

    /** @param form what the document is written in */
    static String sentence(IOException malformed, String form) {
        return switch (malformed) {
            case StreamConstraintsException beyond -> beyond(beyond.getOriginalMessage(), form) + place(beyond) + ".";
            case JsonEOFException end ->
                "The document is not valid %s: it ends too early%s.".formatted(form, place(end));
            case JsonProcessingException json ->
                "The document is not valid %s%s%s.".formatted(form, place(json), hint(json));
            default ->
                "The document is not valid %s: its characters cannot be decoded. Send it in UTF-8.".formatted(form);
        };
    }

    private static String place(JsonProcessingException malformed) {
        var at = malformed.getLocation();
        return at == null ? "" : ", at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String hint(JsonProcessingException malformed) {
        var message = malformed.getOriginalMessage();
        if (message.contains("UTF-8")) {
            return ": there are bytes that are not UTF-8";
        }
        var expected = message.indexOf("was expecting ");
        return message.startsWith("Unexpected character") && expected > 0 && message.length() - expected < 100
                ? ": the parser " + message.substring(expected)
                : "";
    }

    private static String beyond(String message, String form) {
        if (message.contains("nesting depth")) {
            return "The document is nested deeper than %d levels".formatted(Limits.DEPTH);
        }
        if (message.contains("Number value length")) {
            return "The document has a number of more than %d digits".formatted(Limits.NUMBER);
        }
        if (message.contains("String value length")) {
            return "The document has a text of more than %d characters".formatted(Limits.TEXT);
        }
        return "The document goes beyond what is read of a %s document".formatted(form);
    }
}
