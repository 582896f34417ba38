package dev.interdict.ingestion.formats;

import dev.interdict.ingestion.domain.Limits;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * JSON in UTF-8 (RFC 8259), checked as a whole, of which only those texts are made into objects that are asked for. Jackson
 * turns each byte into a character and each character into a byte again; with one reader that does not, documents
 * are read at the pace of a scan.
 */
final class JsonTokens implements Tokens {

    private final JsonBytes in;
    private final boolean[] objects = new boolean[Limits.DEPTH + 1];
    private Token token = Token.NULL;
    private int depth;

    /** Inside an object or list, and before the first of what is in it. */
    private boolean fresh;

    /** The value is a text, and its bytes come next. */
    private boolean pending;

    JsonTokens(InputStream stream) {
        in = new JsonBytes(stream);
    }

    @Override
    public void begin() throws IOException {
        in.begin();
        begin(in.nonSpace());
    }

    @Override
    public Token token() {
        return token;
    }

    @Override
    public @Nullable String key() throws IOException {
        passText();
        if (fresh || !in.passes(',', '"')) {
            var next = behindValue('}');
            if (next == '}') {
                depth--;
                return null;
            }
            if (next != '"') {
                throw in.unexpected("a key in double quotes");
            }
        }
        var key = in.key();
        value();
        return key;
    }

    @Override
    public boolean item() throws IOException {
        var next = behindValue(']');
        if (next == ']') {
            depth--;
            return false;
        }
        begin(next);
        return true;
    }

    @Override
    public void skip() throws IOException {
        if (token != Token.OBJECT && token != Token.LIST) {
            return;
        }
        var outside = depth - 1;
        while (depth > outside) {
            var isObject = objects[depth];
            var next = behindValue(isObject ? '}' : ']');
            if (next == (isObject ? '}' : ']')) {
                depth--;
            } else if (!isObject) {
                begin(next);
            } else if (next == '"') {
                in.skipText();
                value();
            } else {
                throw in.unexpected("a key in double quotes");
            }
        }
    }

    @Override
    public String text() throws IOException {
        if (pending) {
            pending = false;
            return in.text();
        }
        return in.lastWord();
    }

    @Override
    public String word() throws IOException {
        if (!pending) {
            return text();
        }
        pending = false;
        return in.key();
    }

    @Override
    public long reference(References references) throws IOException {
        if (!pending) {
            return Tokens.super.reference(references);
        }
        pending = false;
        return in.reference(references);
    }

    @Override
    public int lineOfMore() throws IOException {
        passText();
        return in.nonSpaceOrEnd() == JsonBytes.END ? 0 : in.line();
    }

    /** The byte that the next item or key begins with, or the one that closes. */
    private int behindValue(int close) throws IOException {
        passText();
        var next = in.nonSpace();
        var first = fresh;
        fresh = false;
        if (first || next == close) {
            return next;
        }
        if (next != ',') {
            throw in.unexpected("a comma or the end of the " + (close == '}' ? "object" : "list"));
        }
        next = in.nonSpace();
        if (next == close) {
            throw in.unexpected(close == '}' ? "a key in double quotes" : "a value");
        }
        return next;
    }

    private void passText() throws IOException {
        if (pending) {
            pending = false;
            in.skipText();
        }
    }

    /** Behind a key, the value begins. */
    private void value() throws IOException {
        if (in.passes(':', '"')) {
            token = Token.TEXT;
            pending = true;
            return;
        }
        if (in.nonSpace() != ':') {
            throw in.unexpected("a colon");
        }
        begin(in.nonSpace());
    }

    /** A value begins with the byte. */
    private void begin(int first) throws IOException {
        switch (first) {
            case '"' -> {
                token = Token.TEXT;
                pending = true;
            }
            case '{' -> open(Token.OBJECT);
            case '[' -> open(Token.LIST);
            case 't' -> word("true", Token.OTHER);
            case 'f' -> word("false", Token.OTHER);
            case 'n' -> word("null", Token.NULL);
            default -> {
                token = Token.OTHER;
                in.number();
            }
        }
    }

    private void open(Token container) throws IOException {
        if (depth == Limits.DEPTH) {
            throw in.beyond("The document is nested deeper than %d levels".formatted(Limits.DEPTH));
        }
        depth++;
        objects[depth] = container == Token.OBJECT;
        token = container;
        fresh = true;
    }

    private void word(String word, Token of) throws IOException {
        token = of;
        in.word(word);
    }
}
