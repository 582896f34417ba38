package dev.interdict.screening.programmefiles;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Holds a file against {@code programme.schema.json}. */
final class SchemaFaults {

    private static final Schema SCHEMA = schema();

    private SchemaFaults() {}

    static void find(String yaml, Faults faults) {
        SCHEMA.validate(yaml, InputFormat.YAML)
                .forEach(error -> faults.add(pointer(error), sentence(error.getMessage()), remedy(error)));
    }

    /** Of what is too much, itself; of what is missing, that in which it should be. */
    private static String pointer(Error error) {
        var pointer = error.getInstanceLocation().toString();
        return "additionalProperties".equals(error.getKeyword())
                ? pointer + "/"
                        + Objects.requireNonNull(error.getProperty())
                                .replace("~", "~0")
                                .replace("/", "~1")
                : pointer;
    }

    private static String remedy(Error error) {
        var property = Objects.requireNonNullElse(error.getProperty(), "it");
        return switch (Objects.requireNonNullElse(error.getKeyword(), "")) {
            case "required" -> "Add \"" + property + "\".";
            case "additionalProperties" -> "Take \"" + property + "\" away, or spell it as the schema does.";
            case "enum" -> "Use one of the words that the message lists.";
            case "pattern" -> "Write it in the form that the message shows.";
            case "type" -> "Write a value of that type; put quotation marks around what has to be text.";
            case "minItems", "minLength" -> "Add what is missing.";
            case "maxItems", "maxLength" -> "Make it shorter.";
            default -> "See programme.schema.json for what may stand here.";
        };
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }

    private static Schema schema() {
        try (InputStream in = SchemaFaults.class.getResourceAsStream("/programme.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
