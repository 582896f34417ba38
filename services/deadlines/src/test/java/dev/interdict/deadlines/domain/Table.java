package dev.interdict.deadlines.domain;

import static dev.interdict.deadlines.domain.Samples.MAIL_GATEWAY;
import static dev.interdict.deadlines.domain.Samples.at;

import dev.interdict.deadlines.domain.DeadlineEvent.Ended;
import dev.interdict.deadlines.domain.DeadlineEvent.Placed;
import dev.interdict.deadlines.domain.DeadlineEvent.Reached;
import dev.interdict.deadlines.domain.DeadlineEvent.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps what the rules decide, as the tables do, and lists what was told as lines. */
final class Table {

    private final Map<Version, Programme> programmes = new HashMap<>();
    private final Map<UUID, Climb> climbs = new HashMap<>();
    private final Map<UUID, Finding> findings = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private long revision;

    Table(Programme... programmes) {
        Arrays.stream(programmes).forEach(programme -> this.programmes.put(programme.version(), programme));
    }

    Table decided(Change... changes) {
        var decision = new Decision(MAIL_GATEWAY, ++revision, List.of(changes), Map.copyOf(climbs), programmes);
        var events = DecisionRules.decide(decision);
        for (var change : changes) {
            var places = climbs.getOrDefault(change.finding().id(), Climb.NONE).places();
            findings.put(change.finding().id(), change.finding());
            climbs.put(
                    change.finding().id(),
                    new Climb(!change.gone(), change.version().sequence(), places));
        }
        events.forEach(this::keep);
        return this;
    }

    Table clock(String instant) {
        while (true) {
            var first = dues().map(due -> due.step().dueAt()).min(Instant::compareTo);
            if (first.isEmpty() || first.get().isAfter(at(instant))) {
                return this;
            }
            FiringRules.fire(dues().filter(due -> due.step().dueAt().equals(first.get()))
                            .toList())
                    .forEach(this::keep);
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

    private Stream<Due> dues() {
        return climbs.entrySet().stream()
                .flatMap(climb -> climb.getValue().places().stream()
                        .flatMap(place -> place.next().stream().map(step -> due(climb.getKey(), place, step))));
    }

    private Due due(UUID finding, Place place, Step step) {
        var sequence = climbs.getOrDefault(finding, Climb.NONE).sequence();
        var programme = programmes.values().stream()
                .filter(one -> one.version().sequence() == sequence)
                .findFirst()
                .orElseThrow();
        return new Due(
                MAIL_GATEWAY,
                programme,
                place.phase(),
                step,
                Optional.ofNullable(findings.get(finding)).orElseThrow());
    }

    private void keep(DeadlineEvent event) {
        switch (event) {
            case Told one -> told.add(one);
            case Placed placed -> places(placed.finding(), placed.places());
            case Ended ended -> places(ended.finding(), List.of());
            case Reached reached -> List.copyOf(climbs.keySet()).forEach(finding -> advance(finding, reached));
        }
    }

    private void advance(UUID finding, Reached reached) {
        places(
                finding,
                climbs.getOrDefault(finding, Climb.NONE).places().stream()
                        .map(place -> place.phase().equals(reached.phase())
                                        && place.next().equals(Optional.of(reached.step()))
                                ? new Place(place.phase(), place.next(), reached.following(), false)
                                : place)
                        .toList());
    }

    private void places(UUID finding, List<Place> places) {
        var climb = climbs.getOrDefault(finding, Climb.NONE);
        climbs.put(finding, new Climb(climb.open(), climb.sequence(), places));
    }
}
