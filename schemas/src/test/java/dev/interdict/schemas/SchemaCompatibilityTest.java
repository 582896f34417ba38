package dev.interdict.schemas;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Old and new read each other: services are replaced one by one, and Kafka keeps records for seven days. */
class SchemaCompatibilityTest {

    private static final Schema V1 =
            SchemaBuilder.record("Party").fields().requiredString("name").endRecord();

    private static final String JAVA_STRING =
            "\\{\\s*\"type\" : \"string\",\\s*\"avro.java.string\" : \"String\"\\s*\\}";

    /** With {@code -Dinterdict.release} today's schemas replace the released ones in the source tree. */
    @BeforeAll
    static void release() throws IOException {
        if (System.getProperty("interdict.release") != null) {
            for (var schema : Schemas.CURRENT) {
                var file = Path.of("src/main/resources/released", schema.getName() + ".avsc");
                Files.writeString(file, schema.toString(true).replaceAll(JAVA_STRING, "\"string\"") + "\n");
            }
        }
    }

    static Iterable<Schema> current() {
        return Schemas.CURRENT;
    }

    @ParameterizedTest
    @MethodSource("current")
    void readsWhatWasWritten(Schema current) {
        assertReads(current, Schemas.released(current));
    }

    @ParameterizedTest
    @MethodSource("current")
    void isReadByWhatWasReleased(Schema current) {
        assertReads(Schemas.released(current), current);
    }

    @Test
    void aFieldWithADefaultMayCome() {
        var v2 = SchemaBuilder.record("Party")
                .fields()
                .requiredString("name")
                .optionalString("alias")
                .endRecord();
        assertReads(v2, V1);
        assertReads(V1, v2);
    }

    @Test
    void aFieldWithoutDefaultMayNotCome() {
        var v2 = SchemaBuilder.record("Party")
                .fields()
                .requiredString("name")
                .requiredString("alias")
                .endRecord();
        assertThat(check(v2, V1).getType()).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    @Test
    void aFieldWithoutDefaultMayNotGo() {
        var v2 = SchemaBuilder.record("Party").fields().optionalString("alias").endRecord();
        assertThat(check(V1, v2).getType()).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    @Test
    void aTypeMayNotChange() {
        var v2 = SchemaBuilder.record("Party").fields().requiredLong("name").endRecord();
        assertThat(check(v2, V1).getType()).isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    private static void assertReads(Schema reader, Schema writer) {
        assertThat(check(reader, writer).getResult().getIncompatibilities())
                .as("%s, reader against writer", reader.getFullName())
                .extracting(Incompatibility::getLocation, Incompatibility::getMessage)
                .isEmpty();
    }

    private static SchemaPairCompatibility check(Schema reader, Schema writer) {
        return checkReaderWriterCompatibility(reader, writer);
    }
}
