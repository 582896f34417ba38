package dev.interdict.deadlines.store;

import dev.interdict.deadlines.domain.DueIn;
import dev.interdict.deadlines.domain.Editions;
import dev.interdict.deadlines.domain.Ladder;
import dev.interdict.deadlines.domain.Phase;
import dev.interdict.deadlines.domain.Programme;
import dev.interdict.deadlines.domain.Rungs;
import dev.interdict.deadlines.domain.Span;
import dev.interdict.deadlines.domain.Version;
import dev.interdict.deadlines.store.LadderTable.LadderKey;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Programme versions with their phases and ladders. A version is a fact: once known, it does not change. The ladders are
 * of the newest.
 */
@ApplicationScoped
public class ProgrammeStore {

    private final LadderTable ladders;
    private final ConfiguredLadders configured;
    private final Json json;
    private final Map<Version, Programme> known = new ConcurrentHashMap<>();

    ProgrammeStore(LadderTable ladders, ConfiguredLadders configured, Json json) {
        this.ladders = ladders;
        this.configured = configured;
        this.json = json;
    }

    /**
     * The version is known from now on; one that is known already stays as it is. Where it changes what a phase says, all
     * who stand on its ladders are due to be told of an amendment at the instant, and stand before no other step.
     */
    public Uni<Void> record(Programme programme, Instant knownFrom, Instant at, Transaction tx) {
        return ladders.hold(tx)
                .chain(() -> tx.execute(
                        """
                        insert into programme (id, sequence, kind, title, content, citations, known_from)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict do nothing
                        """,
                        programme.id(),
                        programme.version().sequence(),
                        programme.kind(),
                        programme.title(),
                        programme.content(),
                        json.write(programme.citations()),
                        knownFrom))
                .chain(added -> added == 0
                        ? Uni.createFrom().voidItem()
                        : tx.insertAll(programme.phases().stream()
                                        .map(phase -> row(programme.version(), phase))
                                        .toList())
                                .chain(() -> newest(Set.of(programme.id()), tx))
                                .chain(newest -> newest.containsValue(programme)
                                        ? renew(programme, climbed(programme), at, tx)
                                        : Uni.createFrom().voidItem()));
    }

    private List<Ladder> climbed(Programme programme) {
        return programme.phases().stream()
                .flatMap(phase ->
                        configured.get().under(programme.kind()).stream().map(rungs -> new Ladder(phase, rungs)))
                .toList();
    }

    private Uni<Void> renew(Programme programme, List<Ladder> climbed, Instant at, Transaction tx) {
        return tx.list(LadderRow.class, """
                        select id, programme, phase, rungs, edition, facts, cancelled from ladder
                         where programme = ?1 and ended_at is null order by id
                        """, programme.id())
                .chain(rows -> versions(rows.stream().map(LadderRow::version).collect(Collectors.toSet()), tx)
                        .map(facts ->
                                rows.stream().map(row -> current(row, facts)).toList()))
                .map(current -> Editions.of(current, programme, climbed))
                .call(editions -> ladders.write(editions.dues(), programme.version(), tx))
                .chain(editions -> ladders.goOn(editions.goingOn(), programme.version(), tx)
                        .chain(() -> ladders.end(editions.ended(), at, tx))
                        .chain(() -> ladders.begin(editions.begun(), programme.version(), tx)));
    }

    private static Editions.Current current(LadderRow row, Map<Version, Programme> facts) {
        var phase = Objects.requireNonNull(facts.get(row.version()))
                .phase(row.phase)
                .orElseThrow();
        return new Editions.Current(row.id, new Ladder(phase, Rungs.of(row.rungs)), row.edition, row.cancelled);
    }

    /** The numbers of the ladders; those that nobody has climbed before begin. */
    Uni<Map<LadderKey, Long>> ladders(Set<LadderKey> keys, Transaction tx) {
        var versions = keys.stream().map(LadderKey::version).collect(Collectors.toSet());
        return ladders.of(versions, tx)
                .chain(numbers -> numbers.keySet().containsAll(keys)
                        ? Uni.createFrom().item(numbers)
                        : ladders.hold(tx)
                                .chain(() -> versions(versions, tx))
                                .chain(facts ->
                                        InOrder.each(facts.values(), programme -> begin(programme, keys, numbers, tx)))
                                .chain(() -> ladders.of(versions, tx)));
    }

    private Uni<Void> begin(Programme programme, Set<LadderKey> keys, Map<LadderKey, Long> numbers, Transaction tx) {
        var missing = keys.stream()
                .filter(key -> key.version().equals(programme.version()) && !numbers.containsKey(key))
                .map(key -> new Ladder(programme.phase(key.phase()).orElseThrow(), Rungs.of(key.rungs())))
                .toList();
        return renew(programme, missing, Instant.EPOCH, tx);
    }

    /** The newest known version of each programme that is known. */
    Uni<Map<String, Programme>> newest(Set<String> programmes, Transaction tx) {
        return tx.list(Object[].class, """
                        select id, max(sequence) from programme
                         where id in (select jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))) group by id
                        """, json.write(programmes))
                .chain(rows -> versions(
                        rows.stream()
                                .map(row -> new Version((String) row[0], ((Number) row[1]).longValue()))
                                .collect(Collectors.toSet()),
                        tx))
                .map(versions ->
                        versions.values().stream().collect(Collectors.toMap(Programme::id, Function.identity())));
    }

    /** Those of the versions that are known. */
    Uni<Map<Version, Programme>> versions(Set<Version> versions, Transaction tx) {
        if (known.keySet().containsAll(versions)) {
            return Uni.createFrom().item(() -> ofThose(versions));
        }
        var list = json.write(versions);
        return tx.list(
                        ProgrammeRow.class,
                        "select id, p.sequence, kind, title, content, citations from programme p" + wanted("id"),
                        list)
                .chain(programmes -> tx.list(
                                PhaseRow.class,
                                "select p.* from phase p" + wanted("p.programme")
                                        + " where not p.derived order by p.programme, p.ordinal",
                                list)
                        .map(phases -> programmes(programmes, phases)));
    }

    private Map<Version, Programme> ofThose(Set<Version> versions) {
        return versions.stream()
                .collect(Collectors.toMap(Function.identity(), version -> Objects.requireNonNull(known.get(version))));
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
        var read = programmes.stream()
                .map(row -> programme(row, phasesOf))
                .collect(Collectors.toMap(Programme::version, Function.identity()));
        known.putAll(read);
        return read;
    }

    private Programme programme(ProgrammeRow row, Map<Version, List<Phase>> phasesOf) {
        var version = new Version(row.id, row.sequence);
        return new Programme(
                version,
                row.kind,
                row.title,
                row.content,
                json.words(row.citations),
                phasesOf.getOrDefault(version, List.of()));
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
                json.words(row.citations),
                row.spans == null ? List.of(span(row.effectiveAt, row.wording)) : json.spans(row.spans),
                Optional.ofNullable(row.dueDays).map(days -> new DueIn(days, row.dueBusiness)));
    }

    private static Span span(Instant effectiveAt, String wording) {
        return new Span(effectiveAt, Optional.empty(), wording);
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
        row.spans = phase.spans().equals(List.of(span(phase.effectiveAt(), phase.wording())))
                ? null
                : json.write(phase.spans());
        row.dueDays = phase.due().map(DueIn::days).orElse(null);
        row.dueBusiness = phase.due().filter(DueIn::businessDays).isPresent();
        return row;
    }
}
