package dev.interdict.ingestion.spool;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Occurrence;
import dev.interdict.ingestion.domain.VendorField;
import dev.interdict.platform.AvroCodec;
import dev.interdict.schemas.ingestion.ComponentsRead;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Components as they are on the wire; as bytes, in a batch whose head is still empty. */
public final class ComponentCodec {

    private static final UUID NONE = new UUID(0, 0);

    private ComponentCodec() {}

    static byte[] write(List<Component> components) {
        return AvroCodec.encode(new ComponentsRead(
                NONE,
                NONE,
                "",
                "",
                0L,
                Instant.EPOCH,
                0,
                0,
                components.stream().map(ComponentCodec::wire).toList()));
    }

    static List<Component> read(byte[] bytes) {
        return AvroCodec.decode(bytes, 0, ComponentsRead.getClassSchema(), ComponentsRead.class)
                .getComponents()
                .stream()
                .map(ComponentCodec::component)
                .toList();
    }

    /** The component as the topic has it. */
    public static dev.interdict.schemas.ingestion.Component wire(Component component) {
        return new dev.interdict.schemas.ingestion.Component(
                component.pointer(),
                component.type(),
                component.group(),
                component.name(),
                component.version(),
                component.purl(),
                component.fields().stream()
                        .map(field -> new dev.interdict.schemas.ingestion.VendorField(
                                field.kind(), field.pointer(), field.value()))
                        .toList(),
                component.path(),
                component.elsewhere().stream()
                        .map(occurrence ->
                                new dev.interdict.schemas.ingestion.Occurrence(occurrence.pointer(), occurrence.path()))
                        .toList(),
                component.occurrences());
    }

    private static Component component(dev.interdict.schemas.ingestion.Component wire) {
        return new Component(
                wire.getPointer(),
                wire.getType(),
                wire.getGroup(),
                wire.getName(),
                wire.getVersion(),
                wire.getPurl(),
                wire.getFields().stream()
                        .map(field -> new VendorField(field.getKind(), field.getPointer(), field.getValue()))
                        .toList(),
                wire.getPath(),
                wire.getElsewhere().stream()
                        .map(occurrence -> new Occurrence(occurrence.getPointer(), occurrence.getPath()))
                        .toList(),
                wire.getOccurrences());
    }
}
