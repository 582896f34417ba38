package dev.interdict.ingestion.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Limits;
import dev.interdict.ingestion.formats.Reading.Read;
import dev.interdict.ingestion.formats.Reading.Unreadable;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads SPDX 2 in YAML, as the JSON form of the same document. */
final class YamlReader {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(JsonReader.CONSTRAINTS)
            .loaderOptions(options())
            .configure(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS, true)
            .build();

    private YamlReader() {}

    static Reading read(InputStream in, Drafts drafts, Consumer<Component> out) throws IOException {
        var bytes = new Measured(in);
        try (var parser = new PlainYaml(YAML.createParser(bytes), bytes)) {
            var reading = JsonReader.read(new ParsedTokens(parser), "YAML", drafts, out);
            return reading instanceof Read(var document) ? new Read(document.as("application/yaml")) : reading;
        } catch (JsonProcessingException | CharConversionException malformed) {
            return new Unreadable(Malformed.sentence(malformed, "YAML"));
        }
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setCodePointLimit(Limits.DOCUMENT);
        return options;
    }
}
