package dev.interdict.notifications.domain.routes;

import dev.interdict.notifications.domain.reading.Fault;
import dev.interdict.notifications.domain.reading.Fields;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a silence must say of itself. */
public final class SilenceRules {

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final String INSTANT = "Must be an instant such as 2024-09-29T04:00:00Z.";

    private SilenceRules() {}

    /**
     * Reads a silence as somebody sent it; worth nothing where there are faults.
     *
     * @param now product instant, from which it holds where nobody says otherwise
     */
    public static Silence read(
            Map<String, ?> body,
            UUID id,
            Instant now,
            Function<String, Optional<String>> expressionFault,
            List<Fault> faults) {
        var fields = new Fields(body, "", faults);
        var from = fields.has("from") ? instant(fields, "from") : now;
        var until = instant(fields, "until");
        if (faults.isEmpty() && (!until.isAfter(from) || until.isAfter(from.plus(LONGEST)))) {
            fields.fault("until", "Must be after from, and no more than 90 days.");
        }
        var by = fields.text(
                "by", text -> !text.isBlank() && text.length() <= 200, "Must say who, in 1 to 200 characters.");
        var comment = fields.has("comment") ? fields.text("comment", text -> true, "Must be a text.") : "";
        fields.has("match");
        if (!(body.get("match") instanceof Map<?, ?> match) || match.isEmpty()) {
            fields.fault("match", "Must say which alerts are meant: by project, owner, programme, kind or others.");
            return new Silence(id, Match.ALL, from, until, by, comment);
        }
        var meant = RouteRules.match(new Fields(match, "/match", faults), expressionFault);
        fields.end();
        return new Silence(id, meant, from, until, by, comment);
    }

    private static Instant instant(Fields fields, String name) {
        return read(fields.text(name, text -> read(text).isPresent(), INSTANT)).orElse(Instant.EPOCH);
    }

    private static Optional<Instant> read(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
