package dev.interdict.screening.watchlists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as lists write them. */
final class Days {

    private static final List<DateTimeFormatter> EUROPEAN = Stream.of("dd/MM/yyyy", "dd-MMM-yyyy", "dd MMM yyyy")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH))
            .toList();

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ENGLISH);

    private Days() {}

    /** A day, or an instant's day, in ISO 8601; null where it is none. */
    static @Nullable LocalDate iso(String text) {
        return text.length() < 10 ? null : parse(text.substring(0, 10), DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** Day before month; null where it is no day. */
    static @Nullable LocalDate european(String text) {
        return EUROPEAN.stream()
                .map(format -> Optional.ofNullable(parse(text.strip(), format)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> iso(text.strip()));
    }

    /** Month before day; null where it is no day. */
    static @Nullable LocalDate american(String text) {
        return parse(text, AMERICAN);
    }

    private static @Nullable LocalDate parse(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
