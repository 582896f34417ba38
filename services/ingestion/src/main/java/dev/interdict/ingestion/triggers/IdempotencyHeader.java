package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Limits;
import dev.interdict.platform.Problem;
import dev.interdict.platform.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header Idempotency-Key: a string of structured fields (RFC 9651, section 3.3.3), or, as many clients send it, the
 * same without quotes.
 */
final class IdempotencyHeader {

    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\\\\\"])*)\"");
    private static final Pattern BARE = Pattern.compile("[\\x21\\x23-\\x2b\\x2d-\\x3a\\x3c-\\x5b\\x5d-\\x7e]+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private IdempotencyHeader() {}

    /**
     * The key; null where the header is absent.
     *
     * @throws Refusal if it is malformed, empty or too long
     */
    static @Nullable String read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var key = key(header.strip());
        if (key.isEmpty() || key.length() > Limits.LABEL) {
            throw new Refusal(Problem.of(
                    400,
                    "The header Idempotency-Key must be one text of 1 to %d printable ASCII characters, such as \"8e03978e\"."
                            .formatted(Limits.LABEL)));
        }
        return key;
    }

    private static String key(String text) {
        var quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return ESCAPE.matcher(quoted.group(1)).replaceAll("$1");
        }
        return BARE.matcher(text).matches() ? text : "";
    }
}
