package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.Ladder;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Programme;
import dev.interdict.deadlines.domain.Version;
import dev.interdict.deadlines.store.LadderSteps.KnownStep;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Programme versions with their phases and steps. A version is a fact: once known, it does not change. */
@ApplicationScoped
public class ProgrammeStore {

    private final LadderSteps steps;
    private final Json json;

    ProgrammeStore(LadderSteps steps, Json json) {
        this.steps = steps;
        this.json = json;
    }

    /** The version is known from now on; one that is known already stays as it is. */
    public Uni<Void> record(Programme programme, Instant knownFrom, Transaction tx) {
        return tx.execute(
                        """
                        insert into programme (id, sequence, title, content, citations, known_from)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict do nothing
                        """,
                        programme.id(),
                        programme.version().sequence(),
                        programme.title(),
                        programme.content(),
                        json.write(programme.citations()),
                        knownFrom)
                .chain(added -> added == 0 ? Uni.createFrom().voidItem() : phases(programme, tx));
    }

    private Uni<Void> phases(Programme programme, Transaction tx) {
        var version = programme.version();
        var named = programme.phases().stream()
                .flatMap(phase -> Ladder.of(phase).named().stream().map(step -> KnownStep.of(version, phase, step)))
                .toList();
        return tx.insertAll(programme.phases().stream()
                        .map(phase -> row(version, phase))
                        .toList())
                .chain(() -> steps.know(named, tx));
    }

    /** Those of the versions that are known. */
    Uni<Map<Version, Programme>> versions(Set<Version> versions, Transaction tx) {
        var list = json.write(versions);
        return tx.list(
                        ProgrammeRow.class,
                        "select id, p.sequence, title, content, citations from programme p" + wanted("id"),
                        list)
                .chain(programmes -> tx.list(
                                PhaseRow.class,
                                "select p.* from phase p" + wanted("p.programme") + " order by p.programme, p.ordinal",
                                list)
                        .map(phases -> programmes(programmes, phases)));
    }

    private static String wanted(String id) {
        return " join jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as v(programme text, sequence bigint)"
                + " on v.programme = " + id + " and v.sequence = p.sequence";
    }

    private Map<Version, Programme> programmes(List<ProgrammeRow> programmes, List<PhaseRow> phases) {
        var phasesOf = phases.stream()
                .collect(Collectors.groupingBy(
                        row -> new Version(row.programme, row.sequence),
                        Collectors.mapping(this::phase, Collectors.toList())));
        return programmes.stream()
                .map(row -> programme(row, phasesOf))
                .collect(Collectors.toMap(Programme::version, Function.identity()));
    }

    private Programme programme(ProgrammeRow row, Map<Version, List<Phase>> phasesOf) {
        var version = new Version(row.id, row.sequence);
        return new Programme(
                version, row.title, row.content, json.words(row.citations), phasesOf.getOrDefault(version, List.of()));
    }

    private Phase phase(PhaseRow row) {
        return new Phase(
                row.id,
                row.ordinal,
                row.notice,
                row.present,
                row.effectiveAt,
                LocalDateTime.parse(row.civilTime),
                ZoneId.of(row.zone),
                row.zoneStated,
                row.wording,
                row.text,
                json.words(row.prohibits),
                json.words(row.citations));
    }

    private PhaseRow row(Version version, Phase phase) {
        var row = new PhaseRow();
        row.programme = version.programme();
        row.sequence = version.sequence();
        row.id = phase.id();
        row.ordinal = phase.ordinal();
        row.notice = phase.notice();
        row.present = phase.present();
        row.effectiveAt = phase.effectiveAt();
        row.civilTime = phase.civilTime().toString();
        row.zone = phase.zone().getId();
        row.zoneStated = phase.zoneStated();
        row.wording = phase.wording();
        row.text = phase.text();
        row.prohibits = json.write(phase.prohibits());
        row.citations = json.write(phase.citations());
        return row;
    }
}
