package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * YAML as JSON has it: scalars that are not null are texts as they stand, so that {@code no} and {@code 1.10} stay what they are.
 * Aliases, merge keys and tags beside YAML's own are refused, since one document must not mean two things.
 */
final class PlainYaml extends JsonParserDelegate {

    private static final String OWN_TAG = "tag:yaml.org,2002:";
    private static final Set<String> PLAIN_TAGS =
            Set.of("str", "int", "float", "bool", "null", "seq", "map", "timestamp");

    private final YAMLParser yaml;
    private final Measured bytes;

    PlainYaml(YAMLParser yaml, Measured bytes) {
        super(yaml);
        this.yaml = yaml;
        this.bytes = bytes;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        var token = next();
        bytes.token();
        if (yaml.isCurrentAlias()) {
            throw refused("an alias (*)");
        }
        var tag = yaml.getTypeId();
        if (tag != null && !isPlain(tag)) {
            throw refused("a tag (!)");
        }
        if (token == JsonToken.FIELD_NAME && yaml.currentName().equals("<<")) {
            throw refused("a merge key (<<)");
        }
        return currentToken();
    }

    @Override
    public @Nullable JsonToken currentToken() {
        var token = yaml.currentToken();
        return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL ? JsonToken.VALUE_STRING : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        var token = currentToken();
        for (var depth = token != null && token.isStructStart() ? 1 : 0; depth > 0; ) {
            token = nextToken();
            depth += token == null ? -depth : token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return this;
    }

    private @Nullable JsonToken next() throws IOException {
        try {
            return yaml.nextToken();
        } catch (JsonProcessingException malformed) {
            throw causeOf(malformed);
        }
    }

    /** Where the bytes could not be had, that is told; the parser wraps it. */
    private static IOException causeOf(JsonProcessingException malformed) {
        for (var cause = malformed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException ofTheSource && !(cause instanceof JsonProcessingException)) {
                return ofTheSource;
            }
        }
        return malformed;
    }

    private static boolean isPlain(String tag) {
        return tag.isEmpty() || (tag.startsWith(OWN_TAG) && PLAIN_TAGS.contains(tag.substring(OWN_TAG.length())));
    }

    private MalformedDocument refused(String what) {
        return new MalformedDocument("The document has %s, at line %d, which is not read of YAML. Send it written out."
                .formatted(what, yaml.currentTokenLocation().getLineNr()));
    }
}
