package dev.interdict.ingestion.validation;

import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a protobuf document, told as in the JSON form of the same document. */
final class ProtobufPlace {

    static final ProtobufPlace ROOT = new ProtobufPlace(null, "", 0);

    /** Keys that the JSON form does not write as protobuf's own mapping would. */
    private static final Map<String, String> OTHERWISE = Map.of("bom_ref", "bom-ref", "mime_type", "mime-type");

    private final @Nullable ProtobufPlace outer;
    private final String step;
    private final int depth;

    private ProtobufPlace(@Nullable ProtobufPlace outer, String step, int depth) {
        this.outer = outer;
        this.step = step;
        this.depth = depth;
    }

    /** The value of a field, of a repeated one the so many-th, counted from 0. */
    ProtobufPlace child(FieldDescriptor field, int number) {
        var key = "/" + key(field);
        return new ProtobufPlace(this, field.isRepeated() ? key + "/" + number : key, depth + 1);
    }

    static String key(FieldDescriptor field) {
        return OTHERWISE.getOrDefault(field.getName(), field.getJsonName());
    }

    int depth() {
        return depth;
    }

    String pointer() {
        return outer == null ? "" : outer.pointer() + step;
    }
}
