package dev.interdict.deadlines.domain;

import static dev.interdict.deadlines.domain.Samples.MAIL_GATEWAY;

import dev.interdict.deadlines.domain.DeadlineEvent.Ended;
import dev.interdict.deadlines.domain.DeadlineEvent.Placed;
import dev.interdict.deadlines.domain.DeadlineEvent.Reached;
import dev.interdict.deadlines.domain.DeadlineEvent.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps what the rules decide, as the tables do, and lists what was told as lines. */
final class Table {

    private static final long NUMBER = 1;

    private final Ladders ladders;
    private final Map<UUID, Climb> climbs = new HashMap<>();
    private final Map<UUID, Finding> findings = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private Programme programme;
    private long revision;

    Table(Programme programme) {
        this(programme, Ladders.USUAL);
    }

    Table(Programme programme, Ladders ladders) {
        this.programme = programme;
        this.ladders = ladders;
    }

    Table decided(Change... changes) {
        var decision = new Decision(
                MAIL_GATEWAY,
                ++revision,
                List.of(changes),
                Map.copyOf(climbs),
                Map.of(programme.id(), programme),
                ladders);
        var events = DecisionRules.decide(decision);
        for (var change : changes) {
            var before = climb(change.finding());
            findings.put(change.finding().id(), change.finding());
            climbs.put(
                    change.finding().id(),
                    new Climb(
                            !change.gone(),
                            change.version().sequence(),
                            before.silence(),
                            before.owed(),
                            before.places()));
        }
        events.forEach(this::keep);
        return this;
    }

    /** A version comes into force: whoever stands on what it changes is told of it at the instant. */
    Table amended(Programme version, String instant) {
        programme = version;
        var dues = places().filter(place -> !place.getValue().silent())
                .filter(place -> place.getValue().cancelled()
                        ? version.phase(place.getValue().phase().id()).isPresent()
                        : version.phase(place.getValue().phase().id())
                                .filter(place.getValue().phase()::saysTheSameAs)
                                .isEmpty())
                .map(place -> due(place, Samples.at(instant), NUMBER + 1))
                .toList();
        FiringRules.fire(dues, Samples.at(instant)).forEach(this::keep);
        return this;
    }

    /** The version is known, and nobody has been told yet. */
    Table at(Programme version) {
        programme = version;
        return this;
    }

    /** The clock runs until the instant. */
    Table clock(String instant) {
        while (true) {
            var first = Stream.concat(steps().map(due -> due.at()), wakes().map(Wake::at))
                    .min(Instant::compareTo);
            if (first.isEmpty() || first.get().isAfter(Samples.at(instant))) {
                return this;
            }
            var dues = steps().filter(due -> due.at().equals(first.get())).toList();
            var wakes = wakes().filter(wake -> wake.at().equals(first.get())).toList();
            FiringRules.fire(dues, first.get()).forEach(this::keep);
            FiringRules.wake(wakes).forEach(this::keep);
        }
    }

    List<Told> told() {
        return told;
    }

    List<String> lines() {
        return told.stream()
                .map(one -> String.join(
                        " ",
                        one.at().toString(),
                        one.kind().word(),
                        one.phase().map(Phase::id).orElse("-"),
                        one.step()))
                .toList();
    }

    /** What was told since the last call. */
    List<String> news() {
        var lines = lines();
        told.clear();
        return lines;
    }

    Climb climb(Finding finding) {
        return climbs.getOrDefault(finding.id(), Climb.NONE);
    }

    private Stream<Map.Entry<UUID, Place>> places() {
        return climbs.entrySet().stream()
                .filter(climb ->
                        climb.getValue().open() && climb.getValue().silence().isEmpty())
                .flatMap(climb -> climb.getValue().places().stream().map(place -> Map.entry(climb.getKey(), place)));
    }

    private Stream<Due> steps() {
        return places().filter(place -> place.getValue().next().isPresent())
                .map(place -> due(place, place.getValue().next().orElseThrow().dueAt(), NUMBER));
    }

    private Stream<Wake> wakes() {
        return climbs.entrySet().stream()
                .flatMap(climb -> climb.getValue().silence().stream()
                        .flatMap(silence -> silence.until().stream())
                        .map(until ->
                                new Wake(MAIL_GATEWAY, programme, finding(climb.getKey()), climb.getValue(), until)));
    }

    private Due due(Map.Entry<UUID, Place> place, Instant at, long onto) {
        var phase = place.getValue().phase();
        var now = programme.phase(phase.id());
        return new Due(
                MAIL_GATEWAY,
                programme,
                NUMBER,
                place.getValue().ladder(),
                place.getValue().cancelled(),
                place.getValue().next().map(Step::number).orElse(Integer.MAX_VALUE),
                at,
                new Due.Onto(onto, now.orElse(phase), now.isEmpty()),
                finding(place.getKey()));
    }

    private Finding finding(UUID id) {
        return Objects.requireNonNull(findings.get(id));
    }

    private void keep(DeadlineEvent event) {
        switch (event) {
            case Told one -> told.add(one);
            case Placed placed -> {
                var climb = climbs.getOrDefault(placed.finding(), Climb.NONE);
                climbs.put(
                        placed.finding(),
                        new Climb(climb.open(), climb.sequence(), placed.silence(), placed.owed(), placed.places()));
            }
            case Ended ended ->
                climbs.put(ended.finding(), new Climb(false, 0, Optional.empty(), Optional.empty(), List.of()));
            case Reached reached -> List.copyOf(climbs.keySet()).forEach(finding -> advance(finding, reached));
        }
    }

    private void advance(UUID finding, Reached reached) {
        var climb = climbs.getOrDefault(finding, Climb.NONE);
        var places = climb.places().stream()
                .map(place -> place.phase().id().equals(reached.now().phase().id())
                                && !place.silent()
                                && reached.step()
                                        == place.next().map(Step::number).orElse(Integer.MAX_VALUE)
                        ? reached.now()
                        : place)
                .toList();
        climbs.put(finding, new Climb(climb.open(), climb.sequence(), climb.silence(), climb.owed(), places));
    }
}
