package dev.interdict.screening.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.schemas.ingestion.VendorField;
import java.util.ArrayList;
import java.util.List;

/** The strings of one component that can name a vendor, as they are found; kinds are those of the schema of components. */
final class Fields {

    /** UTF-8 bytes of one string; the rest is cut. */
    private static final int VALUE = 1024;

    /** Strings of one component; more are left out. */
    private static final int MOST = 2_000;

    private final List<VendorField> found = new ArrayList<>();

    /** The value's texts, itself or the items of a list, at a JSON pointer from the component. */
    void add(String kind, String place, JsonNode value) {
        if (value.isArray()) {
            Items.each(place, value, (at, item) -> add(kind, at, item));
        } else if (value.isValueNode() && !value.isNull()) {
            add(kind, place, value.asText());
        }
    }

    void add(String kind, String place, String value) {
        if (!value.isBlank() && found.size() < MOST) {
            found.add(new VendorField(kind, place, cut(value)));
        }
    }

    List<VendorField> all() {
        return List.copyOf(found);
    }

    private static String cut(String value) {
        var bytes = value.getBytes(UTF_8);
        if (bytes.length <= VALUE) {
            return value;
        }
        var end = VALUE;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, UTF_8);
    }
}
