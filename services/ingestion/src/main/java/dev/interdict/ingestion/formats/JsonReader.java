package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.formats.Reading.Read;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import dev.interdict.ingestion.formats.Reading.Wrapped;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads JSON documents in one pass, in whatever order their keys stand; which format it is shows at the end. */
final class JsonReader {

    private static final String PLAIN = "JSON";
    private static final int LONGEST_KEY = 40;
    private static final int MOST_KEYS = 1_000;

    static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(Limits.DEPTH)
            .maxStringLength(Limits.TEXT)
            .maxNumberLength(Limits.NUMBER)
            .build();

    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();

    private final String form;
    private final Set<String> keys = new HashSet<>();
    private final Warnings warnings = new Warnings();
    private final Gathering gathering;
    private final Walk walk;
    private final List<Dialect> dialects;

    private JsonReader(Tokens tokens, String form, Drafts drafts) {
        this.form = form;
        this.gathering = new Gathering(drafts, warnings);
        this.walk = new Walk(tokens, warnings);
        this.dialects = List.of(
                new Spdx3(walk, warnings, gathering),
                new CycloneDx(walk, warnings, gathering),
                new Spdx(walk, warnings, gathering));
    }

    /** Reads JSON in UTF-8. */
    static Reading read(InputStream in, Drafts drafts, Consumer<Component> out) throws IOException {
        return read(new JsonTokens(in), PLAIN, drafts, out);
    }

    /** Reads JSON in UTF-16 or UTF-32. */
    static Reading readWide(InputStream in, Drafts drafts, Consumer<Component> out) throws IOException {
        try (var parser = JSON.createParser(in)) {
            return read(new ParsedTokens(parser), PLAIN, drafts, out);
        } catch (JsonProcessingException | CharConversionException malformed) {
            return new Unreadable(Malformed.sentence(malformed, PLAIN));
        }
    }

    /** Reads what has the shape of JSON, in whatever form it is written. */
    static Reading read(Tokens tokens, String form, Drafts drafts, Consumer<Component> out) throws IOException {
        tokens.begin();
        if (tokens.token() != Tokens.Token.OBJECT) {
            tokens.skip();
            return new Unreadable(
                    "The document is %s, and not an SBOM: it does not begin with an object.".formatted(form));
        }
        var reader = new JsonReader(tokens, form, drafts);
        reader.document();
        var more = tokens.lineOfMore();
        if (more > 0) {
            return new Unreadable(
                    "After the end of the document more follows, at line %d. Send one document only.".formatted(more));
        }
        return reader.judge(out);
    }

    private void document() throws IOException {
        walk.object();
        for (var key = walk.key(); key != null; key = walk.key()) {
            if (key.length() <= LONGEST_KEY && keys.size() < MOST_KEYS) {
                keys.add(key);
            }
            take(key);
        }
    }

    private void take(String name) throws IOException {
        for (var dialect : dialects) {
            if (dialect.take(name)) {
                return;
            }
        }
        walk.skip();
    }

    private Reading judge(Consumer<Component> out) {
        var recognised =
                dialects.stream().filter(dialect -> dialect.isRecognised(keys)).toList();
        if (recognised.isEmpty()) {
            return (form.equals(PLAIN) ? Wrapping.of(keys) : Optional.<Wrapping>empty())
                    .<Reading>map(Wrapped::new)
                    .orElseGet(() -> new Unreadable(Foreign.sentence(form, keys)));
        }
        if (recognised.size() > 1) {
            return new Unreadable("The document says that it is CycloneDX and SPDX at once. Send one of them.");
        }
        if (gathering.hasTooMany()) {
            return new Unreadable("The document has more than %d components.".formatted(Limits.ENTRIES));
        }
        var dialect = recognised.getFirst();
        if (!warnings.refusals().isEmpty()) {
            return new Unreadable("Readers would differ on what the document says.", warnings.refusals());
        }
        var refusal = dialect.refusal();
        return refusal.isPresent() ? refusal.get() : new Read(dialect.finish(out));
    }
}
