package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.interdict.ingestion.domain.Utf8;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What one of Jackson's parsers reads. */
final class ParsedTokens implements Tokens {

    private final JsonParser parser;

    /** The parser is before the document's root. */
    ParsedTokens(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public void begin() throws IOException {
        parser.nextToken();
    }

    @Override
    public Token token() {
        return switch (parser.currentToken()) {
            case null -> Token.NULL;
            case START_OBJECT -> Token.OBJECT;
            case START_ARRAY -> Token.LIST;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NULL -> Token.NULL;
            default -> Token.OTHER;
        };
    }

    @Override
    public @Nullable String key() throws IOException {
        var key = parser.nextFieldName();
        if (key != null) {
            parser.nextToken();
        }
        return key;
    }

    @Override
    public boolean item() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    @Override
    public void skip() throws IOException {
        parser.skipChildren();
    }

    @Override
    public String text() throws IOException {
        return Utf8.storable(parser.getText());
    }

    @Override
    public int lineOfMore() throws IOException {
        return parser.nextToken() == null ? 0 : parser.currentTokenLocation().getLineNr();
    }
}
