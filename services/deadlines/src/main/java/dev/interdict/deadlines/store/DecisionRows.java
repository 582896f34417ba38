package dev.interdict.deadlines.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.interdict.deadlines.domain.Climb;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Place;
import dev.interdict.deadlines.domain.Programme;
import dev.interdict.deadlines.domain.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows that decisions are made of. */
record DecisionRows(List<ChangeRow> changes, List<FindingRow> findings, List<PlaceRow> places) {

    Set<Version> versions() {
        return Stream.concat(
                        changes.stream().map(ChangeRow::version),
                        places.stream().map(PlaceRow::version))
                .collect(toSet());
    }

    /** Those of one project. */
    DecisionRows of(UUID project) {
        var own = changes.stream().filter(row -> row.projectId.equals(project)).toList();
        var ids = own.stream().map(row -> row.findingId).collect(toSet());
        return new DecisionRows(
                own,
                findings.stream().filter(row -> ids.contains(row.id)).toList(),
                places.stream().filter(row -> ids.contains(row.findingId)).toList());
    }

    Map<UUID, Climb> climbs(Map<Version, Programme> known) {
        var placesOf = places.stream().collect(groupingBy(row -> row.findingId));
        return findings.stream()
                .collect(toMap(row -> row.id, row -> climb(row, placesOf.getOrDefault(row.id, List.of()), known)));
    }

    private static Climb climb(FindingRow row, List<PlaceRow> places, Map<Version, Programme> known) {
        return new Climb(
                row.open,
                row.sequence,
                places.stream()
                        .map(place -> place.on(phase(place, known)))
                        .sorted(Comparator.comparingInt(
                                (Place place) -> place.phase().ordinal()))
                        .toList());
    }

    private static Phase phase(PlaceRow row, Map<Version, Programme> known) {
        return Objects.requireNonNull(known.get(row.version())).phase(row.phase).orElseThrow();
    }
}
