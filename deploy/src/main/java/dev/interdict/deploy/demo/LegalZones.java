package dev.interdict.deploy.demo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The zones in which programmes write their times, as their alerts tell them. */
final class LegalZones {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]");

    private final Map<String, ZoneId> byProgramme = new HashMap<>();

    LegalZones(List<Alert> alerts) {
        alerts.forEach(alert -> legalTimes(alert)
                .map(LegalZones::zone)
                .flatMap(Optional::stream)
                .forEach(zone -> byProgramme.put(alert.programme(), zone)));
    }

    /** The instant in UTC, and in the zones of these alerts' programmes. */
    String of(Instant at, List<Alert> alerts) {
        String civil = alerts.stream()
                .map(alert -> byProgramme.get(alert.programme()))
                .filter(Objects::nonNull)
                .distinct()
                .map(zone -> at.atZone(zone).toLocalDateTime() + " " + zone)
                .collect(Collectors.joining(", "));
        return utc(at) + (civil.isEmpty() ? "" : "  (" + civil + ")");
    }

    private static String utc(Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        String text = UTC.format(time);
        return (time.getSecond() == 0 ? text.substring(0, 16) : text) + " UTC";
    }

    private static Stream<String> legalTimes(Alert alert) {
        Stream<String> standing =
                Stream.ofNullable(alert.standing()).flatMap(List::stream).map(Alert.Standing::legalTime);
        return Stream.concat(standing, Stream.ofNullable(alert.legalTime()));
    }

    /** Of a legal time such as 2024-09-29T00:00 America/New_York. */
    private static Optional<ZoneId> zone(String legalTime) {
        try {
            return Optional.of(ZoneId.of(legalTime.substring(legalTime.indexOf(' ') + 1)));
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }
}
