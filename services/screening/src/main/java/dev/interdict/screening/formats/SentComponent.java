package dev.interdict.screening.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.schemas.ingestion.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component that is sent by itself, outside any SBOM. */
public final class SentComponent {

    /** Levels of components inside components. */
    private static final int DEPTH = 100;

    private SentComponent() {}

    /**
     * The component as ingestion would send it, behind it those that are nested in it.
     *
     * @param sent a CycloneDX component, or an SPDX 2 package under the key {@code spdx}
     * @param pointer JSON pointer at which it was sent
     */
    public static List<Component> read(JsonNode sent, String pointer) {
        var all = new ArrayList<Component>();
        if (sent.path("spdx").isObject()) {
            var fields = new Fields();
            SpdxPackage.read(sent.path("spdx"), fields);
            all.add(component(sent.path("spdx"), "versionInfo", pointer + "/spdx", List.of(), fields));
        } else {
            nested(sent, pointer, List.of(), all);
        }
        return List.copyOf(all);
    }

    private static void nested(JsonNode sent, String pointer, List<String> above, List<Component> all) {
        var fields = new Fields();
        CycloneDxComponent.read(sent, fields);
        var component = component(sent, "version", pointer, above, fields);
        all.add(component);
        if (above.size() < DEPTH) {
            Items.each(
                    pointer + "/components",
                    sent.path("components"),
                    (at, inside) -> nested(inside, at, component.getPath(), all));
        }
    }

    private static Component component(
            JsonNode sent, String version, String pointer, List<String> above, Fields fields) {
        var name = sent.path("name").asText("");
        var path = new ArrayList<>(above);
        path.add(name);
        return Component.newBuilder()
                .setPointer(pointer)
                .setType(sent.path("type").asText(""))
                .setGroup(text(sent, "group"))
                .setName(name)
                .setVersion(text(sent, version))
                .setPurl(first(fields, "purl"))
                .setFields(fields.all())
                .setPath(path)
                .build();
    }

    private static @Nullable String text(JsonNode sent, String name) {
        var value = sent.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static @Nullable String first(Fields fields, String kind) {
        return fields.all().stream()
                .filter(field -> field.getKind().equals(kind))
                .map(field -> field.getValue())
                .findFirst()
                .orElse(null);
    }
}
