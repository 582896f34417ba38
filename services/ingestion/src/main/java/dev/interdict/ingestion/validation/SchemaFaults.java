package dev.interdict.ingestion.validation;

import com.networknt.schema.Error;
import java.util.Map;

/** What a JSON Schema's keyword means for whoever wrote the document; nothing of the document but names is repeated. */
final class SchemaFaults {

    private static final Map<String, String> BY_KEYWORD = Map.ofEntries(
            Map.entry("enum", "It is none of the values that the schema lists."),
            Map.entry("const", "It is not the value that the schema asks for."),
            Map.entry("pattern", "It is not written as the schema asks for."),
            Map.entry("uniqueItems", "Two of its items are equal."),
            Map.entry("oneOf", "It is not in exactly one of the forms that the schema knows."),
            Map.entry("anyOf", "It is in none of the forms that the schema knows."),
            Map.entry("not", "It is in a form that the schema excludes."),
            Map.entry("minItems", "It has too few items."),
            Map.entry("maxItems", "It has too many items."),
            Map.entry("minLength", "It is too short."),
            Map.entry("maxLength", "It is too long."),
            Map.entry("minimum", "It is too small."),
            Map.entry("maximum", "It is too large."),
            Map.entry("minProperties", "It has too few keys."),
            Map.entry("maxProperties", "It has too many keys."));

    private SchemaFaults() {}

    static String sentence(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "It has no " + name(error) + ".";
            case "additionalProperties", "unevaluatedProperties" ->
                "It has a key that the schema does not know: " + name(error) + ".";
            case "type" -> "It is of another type: %s found, %s expected.".formatted(error.getArguments());
            case "format" -> "It is not a valid %s.".formatted(error.getArguments()[0]);
            case "dependentRequired", "dependencies" -> "It lacks a key that another of its keys needs.";
            default ->
                BY_KEYWORD.getOrDefault(
                        error.getKeyword(), "It does not hold to the schema (%s).".formatted(error.getKeyword()));
        };
    }

    private static String name(Error error) {
        var property = error.getProperty();
        return property == null ? "such key" : Names.cut(property);
    }
}
