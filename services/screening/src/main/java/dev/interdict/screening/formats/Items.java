package dev.interdict.screening.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;

/** The items of lists in JSON. */
final class Items {

    private Items() {}

    /** Each item with its JSON pointer; of a value that is no list, and is there, itself. */
    static void each(String place, JsonNode value, BiConsumer<String, JsonNode> take) {
        if (!value.isArray()) {
            if (!value.isMissingNode() && !value.isNull()) {
                take.accept(place, value);
            }
            return;
        }
        for (var i = 0; i < value.size(); i++) {
            take.accept(place + "/" + i, value.get(i));
        }
    }
}
