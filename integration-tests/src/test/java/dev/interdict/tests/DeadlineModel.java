package dev.interdict.tests;

import dev.interdict.tests.DeadlineDays.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which steps must be told when: the rules of the contract, as plainly as they can be written, for one thread. */
final class DeadlineModel {

    /** What is told of a phase at an instant: a step, or where null, that the day is another one from then on. */
    private record Line(Instant at, @Nullable Integer days) {}

    /** A day as it was told, and until when its steps were told or folded. */
    private record Place(Day day, Instant until) {

        @Nullable
        Instant told() {
            return day.dayAt(until);
        }
    }

    /** The days of steps: by an owner's ladder, else by that of advisory programmes, else as usual. */
    private record Steps(List<Integer> until, IntStream since) {

        static Steps of(Finding finding) {
            if (finding.owner.equals("team-own")) {
                return new Steps(List.of(-20, -5, 0), IntStream.iterate(3, days -> days + 10));
            }
            return finding.programme.startsWith("programme-2")
                    ? new Steps(List.of(-60, -7, 0), IntStream.of(1))
                    : new Steps(
                            List.of(-90, -30, -7, -1, 0),
                            IntStream.concat(IntStream.of(1, 7), IntStream.iterate(30, days -> days + 30)));
        }
    }

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
        Instant openedAt = Instant.EPOCH;
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
        var day = place.day();
        for (var begin : day.begins()) {
            lines(finding, day, begin, now)
                    .filter(line ->
                            line.at().isAfter(place.until()) && !line.at().isAfter(now))
                    .forEach(line -> {
                        if (line.days() == null) {
                            expectMoved(finding, day.phase(), begin, day.dayAt(line.at()), line.at());
                        } else {
                            expect(finding, day, line.days(), line.at());
                        }
                    });
        }
        return new Place(day, now);
    }

    /** All that is told of one time for which the phase holds, until the instant at least. */
    private static Stream<Line> lines(Finding finding, Day day, Instant begin, Instant now) {
        if (day.notice()) {
            return Stream.of(new Line(begin, 0));
        }
        var steps = Steps.of(finding);
        var before = day.endBefore(begin);
        var end = day.endAfter(begin);
        var until = steps.until().stream()
                .map(days -> new Line(day.step(begin, days), days))
                .filter(line -> before == null || !line.at().isBefore(before));
        var since = steps.since()
                .mapToObj(days -> new Line(day.step(begin, days), days))
                .takeWhile(line ->
                        (end == null || line.at().isBefore(end)) && !line.at().isAfter(now));
        return Stream.of(
                        until,
                        day.present() ? since : Stream.<Line>empty(),
                        Stream.ofNullable(end).map(at -> new Line(at, null)))
                .flatMap(lines -> lines);
    }

    private void expect(Finding finding, Day day, int days, Instant at) {
        var kind = day.notice() ? "announced" : days < 0 ? "approaching" : days == 0 ? "in-effect" : "still-present";
        var step = days < 0 ? "T" + days + "d" : days == 0 ? "T" : "+" + days + "d";
        expected.add("%s %s %s %s %s".formatted(finding.id, kind, day.phase(), step, at));
    }

    private void expect(Finding finding, String kind, Instant at) {
        expected.add("%s %s %s".formatted(finding.id, kind, at));
    }

    private void expectMoved(Finding finding, String phase, @Nullable Place from, @Nullable Day to, Instant at) {
        expectMoved(finding, phase, from == null ? null : from.told(), to == null ? null : to.dayAt(at), at);
    }

    private void expectMoved(Finding finding, String phase, @Nullable Instant from, @Nullable Instant to, Instant at) {
        if (!Objects.equals(from, to)) {
            expected.add(moved(finding.id, phase, from, to, at));
        }
    }

    static String moved(UUID finding, String phase, @Nullable Instant from, @Nullable Instant to, Instant at) {
        return "%s amended %s %s -> %s %s".formatted(finding, phase, from, to, at);
    }

    void opened(Finding finding, Instant at) {
        finding.open = true;
        finding.openedAt = at;
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
            for (var place : List.copyOf(finding.places.values())) {
                var now = day(finding, place.day().phase());
                if (now != null && !names.contains(now.phase())) {
                    finding.places.remove(now.phase());
                    if (!silent && !finding.owesDetection && !now.equals(place.day())) {
                        expectMoved(finding, now.phase(), place, now, at);
                    }
                }
            }
            for (var day : wanted) {
                var isNew = finding.places.putIfAbsent(day.phase(), new Place(day, at)) == null;
                if (isNew && !silent && !finding.owesDetection) {
                    expectMoved(finding, day.phase(), (Place) null, day, at);
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
                .filter(place -> wanted.stream()
                        .noneMatch(one -> one.phase().equals(place.day().phase())))
                .toList();
        for (var place : gone) {
            var phase = place.day().phase();
            finding.places.remove(phase);
            if (!place.day().equals(day(finding, phase))) {
                expectMoved(finding, phase, place, day(finding, phase), at);
            }
        }
        for (var day : wanted) {
            var before = finding.places.get(day.phase());
            if (before == null || !before.day().equals(day)) {
                finding.places.put(day.phase(), new Place(day, at));
                expectMoved(finding, day.phase(), before, day, at);
            }
        }
    }

    private void wake(Finding finding, Instant at) {
        finding.silent = false;
        finding.silentUntil = null;
        var before = Map.copyOf(finding.places);
        finding.places.clear();
        var moved = before.values().stream()
                .filter(place -> !place.day().equals(day(finding, place.day().phase())))
                .toList();
        if (finding.owesDetection) {
            expect(finding, "detected", at);
        } else {
            moved.forEach(place -> expectMoved(
                    finding,
                    place.day().phase(),
                    place,
                    day(finding, place.day().phase()),
                    at));
            before.values().stream()
                    .filter(place -> !moved.contains(place))
                    .forEach(place -> passed(finding, place, at));
        }
        before.keySet().forEach(phase -> {
            var day = day(finding, phase);
            if (day != null) {
                finding.places.put(phase, new Place(day, at));
            }
        });
        finding.owesDetection = false;
    }

    /** Of all that passed unheard, where it stands now is told. */
    private void passed(Finding finding, Place place, Instant at) {
        var turn = place.day().lastTurn(at);
        if (turn != null && turn.isAfter(place.until())) {
            if (place.day().holdsAt(turn)) {
                expect(finding, place.day(), 0, at);
            } else {
                expectMoved(finding, place.day().phase(), place, place.day(), at);
            }
        }
    }

    /** The phase with the name, or what is due after a discovery; null where the programme has none. */
    private @Nullable Day day(Finding finding, String phase) {
        var at = phase.indexOf('@');
        if (at < 0) {
            return programme(finding).get(phase);
        }
        var asks = programme(finding).get(phase.substring(0, at));
        return asks == null ? null : asks.dueAfter(LocalDate.parse(phase.substring(at + 1)));
    }

    private Map<String, Day> programme(Finding finding) {
        return programmes.getOrDefault(finding.programme, Map.of());
    }

    private Stream<Day> wanted(Finding finding) {
        return new TreeSet<>(programme(finding).keySet())
                .stream()
                        .filter(finding.laddered::contains)
                        .map(phase -> Optional.ofNullable(day(finding, phase)).orElseThrow())
                        .flatMap(day ->
                                Stream.concat(Stream.of(day), Stream.ofNullable(day.dueAfter(finding.openedAt))));
    }
}
