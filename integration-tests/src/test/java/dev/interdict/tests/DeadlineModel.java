package dev.interdict.tests;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which steps must be told when: the rules of the contract, as plainly as they can be written, for one thread. */
final class DeadlineModel {

    /** A phase's day. */
    record Day(String phase, LocalDateTime civil, ZoneId zone, boolean notice, boolean present) {

        Instant at() {
            return step(0);
        }

        Instant step(int days) {
            return civil.plusDays(days).atZone(zone).toInstant();
        }
    }

    /** A day as it was told, and until when its steps were told or folded. */
    private record Place(Day day, Instant until) {}

    /** A finding as the model knows it. */
    static final class Finding {

        final UUID id;
        final UUID project;
        final String owner;
        final String programme;
        Set<String> laddered = Set.of();
        boolean open;
        boolean silent;

        @Nullable
        Instant silentUntil;

        boolean owesDetection;
        private final Map<String, Place> places = new LinkedHashMap<>();

        Finding(UUID id, UUID project, String owner, String programme) {
            this.id = id;
            this.project = project;
            this.owner = owner;
            this.programme = programme;
        }
    }

    final Map<UUID, Finding> findings = new LinkedHashMap<>();
    final Map<String, Map<String, Day>> programmes = new HashMap<>();
    private final List<String> expected = new ArrayList<>();

    List<String> expected() {
        return List.copyOf(expected);
    }

    /** The clock has come to the instant. */
    void clock(Instant now) {
        for (var finding : findings.values()) {
            if (finding.silent && finding.silentUntil != null && !finding.silentUntil.isAfter(now)) {
                wake(finding, finding.silentUntil);
            }
            if (finding.open && !finding.silent) {
                finding.places.replaceAll((phase, place) -> climbed(finding, place, now));
            }
        }
    }

    private Place climbed(Finding finding, Place place, Instant now) {
        days(finding, place.day())
                .takeWhile(days -> !place.day().step(days).isAfter(now))
                .filter(days -> place.day().step(days).isAfter(place.until()))
                .forEach(days -> expect(finding, place.day(), days, place.day().step(days)));
        return new Place(place.day(), now);
    }

    private static Stream<Integer> days(Finding finding, Day day) {
        if (day.notice()) {
            return Stream.of(0);
        }
        var own = finding.owner.equals("team-own");
        var until = own ? IntStream.of(-20, -5, 0) : IntStream.of(-90, -30, -7, -1, 0);
        var after = own
                ? IntStream.iterate(3, days -> days + 10)
                : IntStream.concat(IntStream.of(1, 7), IntStream.iterate(30, days -> days + 30));
        return (day.present() ? IntStream.concat(until, after) : until).boxed();
    }

    private void expect(Finding finding, Day day, int days, Instant at) {
        var kind = day.notice() ? "announced" : days < 0 ? "approaching" : days == 0 ? "in-effect" : "still-present";
        var step = days < 0 ? "T" + days + "d" : days == 0 ? "T" : "+" + days + "d";
        expected.add("%s %s %s %s %s".formatted(finding.id, kind, day.phase(), step, at));
    }

    private void expect(Finding finding, String kind, Instant at) {
        expected.add("%s %s %s".formatted(finding.id, kind, at));
    }

    private void expectMoved(Finding finding, @Nullable Day from, @Nullable Day to, Instant at) {
        if (from == null || to == null || !from.at().equals(to.at())) {
            expected.add(moved(
                    finding.id,
                    from != null
                            ? from.phase()
                            : Optional.ofNullable(to).orElseThrow().phase(),
                    from == null ? null : from.at(),
                    to == null ? null : to.at(),
                    at));
        }
    }

    static String moved(UUID finding, String phase, @Nullable Instant from, @Nullable Instant to, Instant at) {
        return "%s amended %s %s -> %s %s".formatted(finding, phase, from, to, at);
    }

    void opened(Finding finding, Instant at) {
        finding.open = true;
        finding.places.clear();
        wanted(finding).forEach(day -> finding.places.put(day.phase(), new Place(day, at)));
        finding.owesDetection = finding.silent;
        if (!finding.silent) {
            expect(finding, "detected", at);
        }
    }

    void closed(Finding finding, Instant at) {
        if (!finding.silent) {
            expect(finding, "resolved", at);
        }
        finding.open = false;
        finding.silent = false;
        finding.silentUntil = null;
        finding.owesDetection = false;
        finding.places.clear();
    }

    /** A decision said that the finding is silent from now on, or not, and which of the newest phases are told. */
    void changed(Finding finding, boolean silent, @Nullable Instant until, Instant at) {
        var wanted = wanted(finding).toList();
        var names = wanted.stream().map(Day::phase).toList();
        if (silent || finding.silent) {
            finding.places.keySet().removeIf(phase -> programme(finding).containsKey(phase) && !names.contains(phase));
            for (var day : wanted) {
                var isNew = finding.places.putIfAbsent(day.phase(), new Place(day, at)) == null;
                if (isNew && !silent && !finding.owesDetection) {
                    expectMoved(finding, null, day, at);
                }
            }
            var wakes = finding.silent && !silent;
            finding.silent = true;
            finding.silentUntil = until;
            if (wakes) {
                wake(finding, at);
            }
        } else {
            renewed(finding, wanted, at);
        }
    }

    private void renewed(Finding finding, List<Day> wanted, Instant at) {
        var gone = finding.places.values().stream()
                .map(Place::day)
                .filter(day -> wanted.stream().noneMatch(one -> one.phase().equals(day.phase())))
                .toList();
        for (var day : gone) {
            finding.places.remove(day.phase());
            if (!programme(finding).containsKey(day.phase())) {
                expectMoved(finding, day, null, at);
            }
        }
        for (var day : wanted) {
            var before = finding.places.get(day.phase());
            if (before == null || !before.day().equals(day)) {
                finding.places.put(day.phase(), new Place(day, at));
                expectMoved(finding, before == null ? null : before.day(), day, at);
            }
        }
    }

    private void wake(Finding finding, Instant at) {
        finding.silent = false;
        finding.silentUntil = null;
        var before = Map.copyOf(finding.places);
        var now = programme(finding);
        finding.places.clear();
        var moved = before.values().stream()
                .filter(place -> !place.day().equals(now.get(place.day().phase())))
                .toList();
        if (finding.owesDetection) {
            expect(finding, "detected", at);
        } else {
            moved.forEach(place ->
                    expectMoved(finding, place.day(), now.get(place.day().phase()), at));
            before.values().stream()
                    .filter(place -> !moved.contains(place)
                            && place.day().at().isAfter(place.until())
                            && !place.day().at().isAfter(at))
                    .forEach(place -> expect(finding, place.day(), 0, at));
        }
        before.keySet().stream()
                .filter(now::containsKey)
                .forEach(phase -> finding.places.put(phase, new Place(day(now, phase), at)));
        finding.owesDetection = false;
    }

    private static Day day(Map<String, Day> days, String phase) {
        return Optional.ofNullable(days.get(phase)).orElseThrow();
    }

    private Map<String, Day> programme(Finding finding) {
        return programmes.getOrDefault(finding.programme, Map.of());
    }

    private Stream<Day> wanted(Finding finding) {
        return new TreeSet<>(programme(finding).keySet())
                .stream().filter(finding.laddered::contains).map(phase -> day(programme(finding), phase));
    }
}
