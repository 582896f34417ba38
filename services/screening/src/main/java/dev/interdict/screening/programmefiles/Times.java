package dev.interdict.screening.programmefiles;

import static dev.interdict.screening.programmefiles.Nodes.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.screening.domain.programmes.BusinessDays;
import dev.interdict.screening.domain.programmes.LegalTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads civil times: the first moment at which something counts, whatever words the source has for it. */
final class Times {

    private static final LocalDateTime NEVER = LocalDateTime.of(9999, 1, 1, 0, 0);

    private final Faults faults;

    Times(Faults faults) {
        this.faults = faults;
    }

    /** Gives the time of another phase or change, by its id and the pointer of who asks; null where there is none. */
    interface Anchors extends BiFunction<String, String, @Nullable LegalTime> {}

    /** Whether an event or a model year stands where a day would. */
    static boolean isUndated(JsonNode time) {
        return time.has("event") || time.has("model_year");
    }

    LegalTime read(JsonNode time, String pointer, Anchors anchors) {
        var given = Stream.of("local", "date", "after", "event", "model_year")
                .filter(time::has)
                .toList();
        if (given.size() != 1 || isUndated(time)) {
            faults.see(
                    pointer,
                    "A time is given in one way; here it is given in " + (given.isEmpty() ? "none" : given) + ".",
                    "Keep one of local, date and after; event and model_year can stand only where a phase begins.");
            return new LegalTime(NEVER, ZoneOffset.UTC, false, text(time, "literal"));
        }
        if (time.has("local") && time.has("reading")) {
            faults.see(pointer + "/reading", "A civil time needs no reading.", "Take it away, or write a date.");
        }
        if (!time.has("zone_basis")) {
            faults.see(pointer, "It does not say whether the source states the zone.", "Add zone_basis.");
        }
        var zone = zone(time, pointer);
        var local = local(time, pointer, anchors);
        return new LegalTime(
                local,
                zone,
                text(time, "zone_basis").equals("stated"),
                text(time, "literal"),
                offset(time, local, zone, pointer));
    }

    private LocalDateTime local(JsonNode time, String pointer, Anchors anchors) {
        if (time.has("after")) {
            var anchor = anchors.apply(text(time.path("after"), "phase"), pointer + "/after/phase");
            return anchor == null ? NEVER : day(later(anchor.local().toLocalDate(), time.path("after"), pointer), time);
        }
        try {
            return time.has("local")
                    ? LocalDateTime.parse(text(time, "local"))
                    : day(LocalDate.parse(text(time, "date")), time);
        } catch (DateTimeException noSuchDay) {
            faults.see(
                    pointer + (time.has("local") ? "/local" : "/date"),
                    "There is no such day or time in the calendar.",
                    "Write the day as the source has it.");
            return NEVER;
        }
    }

    /** "By" and "through" a day mean until its end. */
    private static LocalDateTime day(LocalDate day, JsonNode time) {
        return switch (text(time, "reading")) {
            case "by", "through" -> day.plusDays(1).atTime(LocalTime.MIDNIGHT);
            default -> day.atTime(LocalTime.MIDNIGHT);
        };
    }

    private LocalDate later(LocalDate from, JsonNode after, String pointer) {
        var given =
                Stream.of("days", "business_days", "months").filter(after::has).toList();
        if (given.size() != 1) {
            faults.see(
                    pointer + "/after",
                    "A distance is given in one unit.",
                    "Keep one of days, business_days and months.");
            return from;
        }
        return switch (given.getFirst()) {
            case "days" -> from.plusDays(after.path("days").asInt());
            case "months" -> from.plusMonths(after.path("months").asInt());
            default -> BusinessDays.after(from, after.path("business_days").asInt());
        };
    }

    private ZoneId zone(JsonNode time, String pointer) {
        var written = text(time, "zone");
        if (written.contains("/") && ZoneId.getAvailableZoneIds().contains(written)) {
            return ZoneId.of(written);
        }
        faults.see(
                pointer + "/zone",
                written.isEmpty() ? "The time has no zone." : "There is no such zone.",
                Zones.like(written));
        return ZoneOffset.UTC;
    }

    private @Nullable ZoneOffset offset(JsonNode time, LocalDateTime local, ZoneId zone, String pointer) {
        if (!time.has("offset_in_words")) {
            return null;
        }
        try {
            var offset = ZoneOffset.of(text(time, "offset_in_words"));
            if (!local.atZone(zone).getOffset().equals(offset)) {
                return offset;
            }
        } catch (DateTimeException none) {
            faults.see(pointer + "/offset_in_words", "There is no such offset.", "Write one such as -05:00.");
            return null;
        }
        faults.see(
                pointer + "/offset_in_words",
                "The zone has this offset at that time, so the words do not contradict it.",
                "Take it away.");
        return null;
    }
}
