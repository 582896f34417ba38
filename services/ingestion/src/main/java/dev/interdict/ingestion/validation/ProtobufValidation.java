package dev.interdict.ingestion.validation;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Holds protobuf against its schema while it streams by. What CycloneDX's schema asks for stands in it so: a text without
 * {@code optional} is needed, and of a {@code oneof} exactly one.
 */
final class ProtobufValidation {

    private static final int NO_TAG = 0;

    /** What the specification's own valid documents leave out. */
    private static final Set<String> NOT_NEEDED = Set.of("Bom.spec_version", "Component.version");

    private final CodedInputStream in;
    private final FaultList faults;

    private ProtobufValidation(CodedInputStream in, FaultList faults) {
        this.in = in;
        this.faults = faults;
    }

    /** Adds every fault of the document against the schema of that address. */
    static void validate(InputStream document, String address, FaultList faults) throws IOException {
        var in = CodedInputStream.newInstance(document);
        try {
            new ProtobufValidation(in, faults).message(ProtobufSchemas.root(address), ProtobufPlace.ROOT);
        } catch (InvalidProtocolBufferException malformed) {
            faults.add("", "The document cannot be read further than byte %d.".formatted(in.getTotalBytesRead()));
        }
    }

    private void message(Descriptor type, ProtobufPlace place) throws IOException {
        if (place.depth() > Limits.DEPTH) {
            faults.add(place.pointer(), "It is nested deeper than %d levels.".formatted(Limits.DEPTH));
            in.skipRawBytes(in.getBytesUntilLimit());
            return;
        }
        var counts = new HashMap<FieldDescriptor, Integer>();
        for (var tag = in.readTag(); tag != NO_TAG; tag = in.readTag()) {
            var field = type.findFieldByNumber(WireFormat.getTagFieldNumber(tag));
            if (field == null) {
                faults.add(
                        place.pointer(),
                        "It has a field that the schema does not know, with the number %d."
                                .formatted(WireFormat.getTagFieldNumber(tag)));
                skip(tag);
            } else {
                field(field, tag, place, counts);
            }
        }
        missing(type, counts, place);
    }

    private void field(FieldDescriptor field, int tag, ProtobufPlace outer, Map<FieldDescriptor, Integer> counts)
            throws IOException {
        var place = outer.child(field, counts.merge(field, 1, Integer::sum) - 1);
        if (WireFormat.getTagWireType(tag) == field.getLiteType().getWireType()) {
            value(field, place);
        } else if (field.isPackable() && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            var limit = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
                value(field, place);
            }
            in.popLimit(limit);
        } else {
            faults.add(place.pointer(), "It is not of the type that the schema asks for.");
            skip(tag);
        }
    }

    private void value(FieldDescriptor field, ProtobufPlace place) throws IOException {
        switch (field.getType()) {
            case MESSAGE -> {
                var limit = in.pushLimit(in.readRawVarint32());
                message(field.getMessageType(), place);
                in.checkLastTagWas(NO_TAG);
                in.popLimit(limit);
            }
            case STRING -> {
                if (!text(field, place)) {
                    faults.add(place.pointer(), "It is not UTF-8.");
                }
            }
            case ENUM -> {
                if (field.getEnumType().findValueByNumber(in.readEnum()) == null) {
                    faults.add(place.pointer(), "It is none of the values that the schema lists.");
                }
            }
            default -> in.skipField(field.getLiteType().getWireType());
        }
    }

    /** False where the text is not UTF-8. */
    private boolean text(FieldDescriptor field, ProtobufPlace place) throws IOException {
        var bytes = in.readBytes();
        if (bytes.isEmpty() && isNeeded(field)) {
            faults.add(place.pointer(), "It is empty.");
        }
        return bytes.isValidUtf8();
    }

    private void missing(Descriptor type, Map<FieldDescriptor, Integer> counts, ProtobufPlace place) {
        for (var field : type.getFields()) {
            var count = counts.getOrDefault(field, 0);
            if (count == 0 && isNeeded(field)) {
                faults.add(place.pointer(), "It has no %s, which is needed.".formatted(ProtobufPlace.key(field)));
            } else if (count > 1 && !field.isRepeated()) {
                faults.add(
                        place.pointer(),
                        "It has %s more than once: readers differ on which counts."
                                .formatted(ProtobufPlace.key(field)));
            }
        }
        for (var choice : type.getRealOneofs()) {
            var chosen = choice.getFields().stream().filter(counts::containsKey).count();
            if (chosen != 1) {
                faults.add(
                        place.pointer(),
                        "It has %s of: %s. One is needed."
                                .formatted(chosen == 0 ? "none" : "more than one", keys(choice)));
            }
        }
    }

    private static String keys(OneofDescriptor choice) {
        return String.join(
                ", ", choice.getFields().stream().map(ProtobufPlace::key).toList());
    }

    private static boolean isNeeded(FieldDescriptor field) {
        return field.getJavaType() == JavaType.STRING
                && !field.isRepeated()
                && !field.hasPresence()
                && !NOT_NEEDED.contains(field.getContainingType().getName() + "." + field.getName());
    }

    private void skip(int tag) throws IOException {
        if (!in.skipField(tag)) {
            throw new InvalidProtocolBufferException("A group ends that did not begin.");
        }
    }
}
