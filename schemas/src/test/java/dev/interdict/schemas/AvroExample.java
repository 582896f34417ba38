package dev.interdict.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** Whether a value written as plain JSON, without the names of union branches, is one of the schema. */
final class AvroExample {

    private AvroExample() {}

    static boolean fits(JsonNode value, Schema schema) {
        return switch (schema.getType()) {
            case RECORD ->
                value.isObject()
                        && names(value).equals(names(schema))
                        && schema.getFields().stream()
                                .allMatch(field -> fits(value.path(field.name()), field.schema()));
            case ARRAY -> value.isArray() && value.valueStream().allMatch(item -> fits(item, schema.getElementType()));
            case UNION ->
                schema.getTypes().stream().filter(branch -> fits(value, branch)).count() == 1;
            case STRING -> value.isTextual();
            case INT -> value.isInt();
            case LONG -> value.isIntegralNumber();
            case DOUBLE -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case NULL -> value.isNull();
            default -> throw new IllegalArgumentException("No contract uses " + schema.getType());
        };
    }

    private static Set<String> names(JsonNode value) {
        return value.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> names(Schema schema) {
        return schema.getFields().stream().map(Schema.Field::name).collect(Collectors.toSet());
    }
}
