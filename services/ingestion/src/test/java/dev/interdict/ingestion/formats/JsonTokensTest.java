package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTokensTest {

    private static final String DOCUMENT = """
            {"a": "text", "long key that has more than seven characters": [1, -0.5e+10, 0, true, false, null, {}, []],
             "escaped \\u00e9 \\n": "quote \\" backslash \\\\ slash \\/ \\b\\f\\n\\r\\t \\u0041 \\uD83D\\uDE00",
             "Straße": "ж 中 😀 and plain text behind it", "nested": {"x": [[["deep"]], {"y": "z"}], "": ""}, "last":12}
            """;

    @Test
    void whatIsReadIsWhatJacksonReads() throws IOException {
        var events = events(new JsonTokens(in(DOCUMENT)));

        assertThat(events).isEqualTo(events(parsed(DOCUMENT)));
        assertThat(events)
                .contains(
                        "quote \" backslash \\ slash / \b\f\n\r\t A 😀",
                        "key Straße",
                        "ж 中 😀 and plain text behind it",
                        "-0.5e+10");
    }

    @Test
    void itDoesNotMatterHowTheBytesArrive() throws IOException {
        var long1 = DOCUMENT.replace("deep", "d".repeat(100_000)).replace("\"last\"", " ".repeat(70_000) + "\"last\"");

        assertThat(events(new JsonTokens(oneByOne(long1)))).isEqualTo(events(parsed(long1)));
        assertThat(events(new JsonTokens(in(long1)))).isEqualTo(events(parsed(long1)));
    }

    @Test
    void whatIsSkippedIsChecked() throws IOException {
        var tokens = new JsonTokens(in(DOCUMENT));
        tokens.begin();
        tokens.skip();

        assertThat(tokens.lineOfMore()).isZero();
    }

    /** With the same random changes each time. */
    @Test
    void whatJacksonRefusesIsRefusedAndNothingElse() {
        var random = new Random(1);
        var alphabet = "{}[]\",:\\0123456789.eE+-truefalsn \n\tu/\u0001";
        for (var i = 0; i < 20_000; i++) {
            var changed = new StringBuilder(DOCUMENT);
            for (var changes = random.nextInt(3); changes >= 0; changes--) {
                var at = random.nextInt(changed.length());
                switch (random.nextInt(3)) {
                    case 0 -> changed.deleteCharAt(at);
                    case 1 -> changed.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> changed.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            var document = changed.toString();
            assertThat(outcome(new JsonTokens(in(document)), random.nextBoolean()))
                    .as(document)
                    .isEqualTo(outcome(parsed(document), false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0 80",
                "C1 BF",
                "E0 80 80",
                "ED A0 80",
                "F0 80 80 80",
                "F4 90 80 80",
                "F5 80 80 80",
                "80",
                "E2 82",
                "FF"
            })
    void bytesThatAreNotUtf8AreRefused(String hex) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"a\": \"".getBytes(UTF_8));
        bytes.writeBytes(HexFormat.ofDelimiter(" ").parseHex(hex));
        bytes.writeBytes("\"}".getBytes(UTF_8));

        assertThatThrownBy(() -> events(new JsonTokens(new ByteArrayInputStream(bytes.toByteArray()))))
                .isInstanceOf(MalformedDocument.class)
                .hasMessageContaining("bytes that are not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 01}|line 1, column 8: a comma or the end of the object is expected",
                "{\"a\" 1}|line 1, column 6: a colon is expected",
                "[1,]|line 1, column 4: a value is expected",
                "{\"a\": NaN}|line 1, column 7: a value is expected",
                "{\"a\": \"\\x\"}|line 1, column 9: an unknown escape stands in a text",
                "{'a': 1}|line 1, column 2: a key in double quotes is expected"
            })
    void aFaultIsToldWithItsPlace(String document, String fault) {
        assertThatThrownBy(() -> events(new JsonTokens(in(document))))
                .hasMessage("The document is not valid JSON, at " + fault + ".");
    }

    private static List<String> events(Tokens tokens) throws IOException {
        var events = new ArrayList<String>();
        tokens.begin();
        value(tokens, events, false);
        assertThat(tokens.lineOfMore()).isZero();
        return events;
    }

    /** Every value is read, or every other one passed over. */
    private static void value(Tokens tokens, List<String> events, boolean skipping) throws IOException {
        events.add(tokens.token().toString());
        switch (tokens.token()) {
            case OBJECT -> {
                for (var key = tokens.key(); key != null; key = tokens.key()) {
                    events.add("key " + key);
                    if (skipping && events.size() % 2 == 0) {
                        tokens.skip();
                    } else {
                        value(tokens, events, skipping);
                    }
                }
            }
            case LIST -> {
                while (tokens.item()) {
                    value(tokens, events, skipping);
                }
            }
            case TEXT, OTHER -> events.add(tokens.text());
            case NULL -> {}
        }
    }

    private static boolean outcome(Tokens tokens, boolean skipping) {
        try {
            tokens.begin();
            value(tokens, new ArrayList<>(), skipping);
            return tokens.lineOfMore() == 0;
        } catch (IOException malformed) {
            return false;
        }
    }

    private static Tokens parsed(String document) {
        try {
            return new ParsedTokens(new JsonFactory().createParser(in(document)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream in(String document) {
        return new ByteArrayInputStream(document.getBytes(UTF_8));
    }

    private static InputStream oneByOne(String document) {
        return new FilterInputStream(in(document)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(length, 1));
            }
        };
    }
}
