package dev.interdict.screening.programmefiles;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The lines on which the values of a file begin. */
final class Lines {

    private final Map<String, Integer> byPointer = new HashMap<>();

    private Lines() {}

    /** Reads the parser to its end; what is malformed there ends it early. */
    static Lines of(JsonParser parser) {
        var lines = new Lines();
        lines.byPointer.put("", 1);
        try (parser) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
                    lines.byPointer.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException malformed) {
            return lines;
        }
        return lines;
    }

    /** The line of the value; where it is not there, that of what it should be part of. */
    int of(String pointer) {
        var known = byPointer.get(pointer);
        return known == null ? of(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')))) : known;
    }
}
