package dev.interdict.ingestion.triggers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.fileupload.ParameterParser;
import org.jspecify.annotations.Nullable;

/** What stands before a part of a form (RFC 7578, sections 4.2 and 4.4). */
final class PartHeaders {

    private static final Set<String> PLAIN = Set.of("", "7bit", "8bit", "binary");

    private final Map<String, String> headers;

    private PartHeaders(Map<String, String> headers) {
        this.headers = headers;
    }

    static PartHeaders read(String block) {
        return new PartHeaders(Stream.of(block.replaceAll("\r?\n[ \t]+", " ").split("\r?\n", -1))
                .map(line -> line.split(":", 2))
                .filter(header -> header.length == 2)
                .collect(Collectors.toMap(
                        header -> header[0].strip().toLowerCase(Locale.ROOT),
                        header -> header[1].strip(),
                        (first, second) -> first)));
    }

    /** The part's name; null where it has none. */
    @Nullable
    String name() {
        var disposition = parameters(header("content-disposition"));
        return disposition.containsKey("form-data") ? disposition.get("name") : null;
    }

    /** True where the bytes are those of the value. */
    boolean isPlain() {
        return PLAIN.contains(header("content-transfer-encoding").toLowerCase(Locale.ROOT));
    }

    /** The bytes as a text, UTF-8 where nothing else is said; empty where they are not one. */
    Optional<String> text(byte[] bytes) {
        try {
            var said = parameters(header("content-type")).get("charset");
            var charset = said == null ? UTF_8 : Charset.forName(said);
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | CharacterCodingException unreadable) {
            return Optional.empty();
        }
    }

    private String header(String name) {
        return Objects.requireNonNullElse(headers.get(name), "");
    }

    /** The parameters of a header's value, and what stands before them, as names in small letters. */
    static Map<String, String> parameters(String value) {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(value, ';');
    }
}
