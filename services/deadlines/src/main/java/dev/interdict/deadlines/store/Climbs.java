package dev.interdict.deadlines.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.interdict.deadlines.domain.Climb;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Place;
import dev.interdict.deadlines.domain.Programme;
import dev.interdict.deadlines.domain.Version;
import dev.interdict.platform.Ids;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Where findings stand on their ladders. */
@ApplicationScoped
class Climbs {

    private final ProgrammeStore programmes;

    Climbs(ProgrammeStore programmes) {
        this.programmes = programmes;
    }

    /** A finding, where it stands, and the row that says so. */
    record Standing(FindingRow row, Climb climb) {}

    /** Those of the findings that are known. */
    Uni<Map<UUID, Standing>> of(Collection<UUID> findings, Transaction tx) {
        var ids = Ids.array(findings);
        return tx.list(FindingRow.class, """
                        select id, project_id, programme, sequence, open, told, silent_since, silent_until, owed
                          from finding where id = any(cast(cast(?1 as text) as uuid[]))
                        """, ids)
                .chain(rows -> tx.list(PlaceRow.class, """
                                select fp.finding_id, fp.phase, l.programme, l.facts, l.rungs, fp.last_step,
                                       fp.next_step, fp.silent, l.cancelled
                                  from finding_phase fp join ladder l on l.id = fp.ladder
                                 where fp.finding_id = any(cast(cast(?1 as text) as uuid[]))
                                """, ids)
                        .chain(places -> programmes
                                .versions(places.stream().map(PlaceRow::version).collect(toSet()), tx)
                                .map(known -> standing(rows, places, known))));
    }

    private static Map<UUID, Standing> standing(
            List<FindingRow> rows, List<PlaceRow> places, Map<Version, Programme> known) {
        var placesOf = places.stream().collect(groupingBy(row -> row.findingId));
        return rows.stream()
                .collect(toMap(
                        row -> row.id,
                        row -> new Standing(row, row.climb(places(placesOf.getOrDefault(row.id, List.of()), known)))));
    }

    private static List<Place> places(List<PlaceRow> rows, Map<Version, Programme> known) {
        return rows.stream()
                .map(row -> row.on(phase(row, known)))
                .sorted(Place.IN_ORDER)
                .toList();
    }

    private static Phase phase(PlaceRow row, Map<Version, Programme> known) {
        return Objects.requireNonNull(known.get(row.version())).phase(row.phase).orElseThrow();
    }
}
