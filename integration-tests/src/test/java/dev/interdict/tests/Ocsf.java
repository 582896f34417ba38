package dev.interdict.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** OCSF 1.8.0's own schema of the Compliance Finding, where it lies beside the checkout. */
final class Ocsf {

    private static final Path FILE = Path.of(
                    "..", "..", "shared", "data", "schemas", "ocsf-1.8.0-compliance_finding.schema.json")
            .toAbsolutePath()
            .normalize();

    private Ocsf() {}

    static Optional<Schema> complianceFinding() {
        if (!Files.exists(FILE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(FILE), InputFormat.JSON));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> faults(Schema schema, JsonNode event) {
        return schema.validate(event.toString(), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
