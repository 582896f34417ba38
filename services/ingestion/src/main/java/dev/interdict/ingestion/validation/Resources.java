package dev.interdict.ingestion.validation;

import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas' files, by the address under which they refer to each other; nothing is ever fetched. */
final class Resources {

    private static final String CYCLONEDX = "http://cyclonedx.org/schema/";

    /** What is not named after its address. */
    private static final Map<String, String> OTHERS = Map.of(
            "http://cyclonedx.org/schema/spdx", "/schemas/spdx.xsd",
            "https://spdx.org/schema/2.2", "/resources/spdx-schema-v2.2.json",
            "https://spdx.org/schema/2.3", "/resources/spdx-schema-v2.3.json",
            "https://spdx.org/schema/3.0.0", "/resources/spdx-schema-v3.0.0.json",
            "https://spdx.org/schema/3.0.1", "/resources/spdx-schema-v3.0.1.json",
            "urn:interdict:schema:spdx-2", "/schemas/spdx-2.rules.schema.json");

    private Resources() {}

    /** The file of that address; null where there is none. */
    static @Nullable InputStream find(String address) {
        var path = OTHERS.get(address);
        if (path == null && !address.startsWith(CYCLONEDX)) {
            return null;
        }
        return Resources.class.getResourceAsStream(
                path == null ? "/schemas/" + address.substring(CYCLONEDX.length()) : path);
    }
}
