package dev.interdict.ingestion.store;

import dev.interdict.ingestion.domain.Content;
import dev.interdict.ingestion.domain.IngestionEvent;
import dev.interdict.ingestion.domain.IngestionEvent.ProjectChanged;
import dev.interdict.ingestion.domain.IngestionEvent.ProjectDeleted;
import dev.interdict.ingestion.domain.IngestionEvent.SbomDeleted;
import dev.interdict.ingestion.domain.IngestionEvent.SbomReceived;
import dev.interdict.ingestion.domain.IngestionEvent.SlotEmptied;
import dev.interdict.ingestion.domain.IngestionEvent.VersionDeleted;
import dev.interdict.ingestion.domain.Project;
import dev.interdict.ingestion.domain.Sbom;
import dev.interdict.ingestion.domain.SbomEnded;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.platform.Cause;
import dev.interdict.platform.Ids;
import dev.interdict.platform.InOrder;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.WallClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** What decisions need of a project and its SBOMs, held until the transaction ends, and what follows from them. */
@ApplicationScoped
public class IngestionStore {

    private static final int BATCHES_AT_ONCE = 16;

    private final Rows rows;

    IngestionStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * The project that an upload is for, locked, with the revision that the upload takes. Where it may be made and is not
     * known, it begins here, with the id.
     */
    public Uni<Optional<Project>> claim(Upload upload, UUID newId, Instant at, Transaction tx) {
        return claimed(upload, newId, at, tx).chain(ids -> project(ids, tx));
    }

    /** The project of that id, or that has a version of it, locked, with the revision that this write takes. */
    public Uni<Optional<Project>> claim(UUID project, Transaction tx) {
        return claimedById(project, tx).chain(ids -> project(ids, tx));
    }

    /** The current SBOM of a slot. */
    public Uni<Optional<Sbom>> current(UUID project, String version, String slot, Transaction tx) {
        return tx.list(
                        SbomRow.class,
                        SbomRow.SELECT + " where s.project_id = ?1 and s.version = ?2 and s.slot = ?3 and s.is_current",
                        project,
                        version,
                        slot)
                .map(found -> found.stream().findFirst().map(rows::sbom));
    }

    /** True where another project has the name. */
    public Uni<Boolean> isTaken(String name, UUID byOtherThan, Transaction tx) {
        return tx.list(UUID.class, "select id from project where name = ?1 and id <> ?2", name, byOtherThan)
                .map(ids -> !ids.isEmpty());
    }

    /** Writes what happened, and what the topics tell of it. */
    public Uni<Void> record(List<IngestionEvent> events, Cause cause, Transaction tx) {
        return InOrder.each(events, event -> switch (event) {
            case SbomReceived received ->
                pieces(received, tx).chain(() -> batches(received, cause, tx)).chain(() -> insert(received, tx));
            case SbomDeleted deleted -> tx.execute("delete from sbom where id = ?1", deleted.sbomId());
            case VersionDeleted(var project, var version) ->
                tx.execute("delete from sbom where project_id = ?1 and version = ?2", project, version)
                        .chain(() -> tx.execute(
                                "delete from version where project_id = ?1 and name = ?2", project, version));
            case ProjectDeleted(var project) ->
                tx.execute("update project set parent = null, revision = revision + 1 where parent = ?1", project)
                        .chain(() -> tx.execute("delete from project where id = ?1", project));
            case SlotEmptied emptied -> {
                tx.publish(List.of(TopicEvents.empty(emptied, cause)));
                yield Uni.createFrom().voidItem();
            }
            case ProjectChanged changed -> {
                tx.publish(List.of(TopicEvents.project(changed, cause)));
                yield update(changed, tx);
            }
        });
    }

    /** Writes how SBOMs ended; they are named twice, since of the rows of a JSON the planner believes that there are a hundred. */
    public Uni<Void> end(List<SbomEnded> ended, Transaction tx) {
        return ended.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.execute(
                                """
                                update sbom set state = e.state, problems = e.problems, screened_at = e.at,
                                       published_at = coalesce(published_at, e.at)
                                  from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                                       as e(id uuid, state text, problems text, at timestamptz)
                                 where sbom.id = e.id and sbom.id = any(cast(cast(?2 as text) as uuid[]))
                                """,
                                rows.json(ended.stream().map(this::columns).toList()),
                                Ids.array(ended.stream().map(SbomEnded::sbomId).toList()))
                        .replaceWithVoid();
    }

    private Map<String, Object> columns(SbomEnded ended) {
        return Map.of(
                "id", ended.sbomId(),
                "state", ended.state().name(),
                "problems", rows.json(ended.problems()),
                "at", ended.wallTime());
    }

    /** Notes which SBOMs are with Kafka as a whole: those whose last batch is among the events. */
    public Uni<Void> published(Collection<UUID> events, Instant wallTime, Transaction tx) {
        return tx.execute(
                        "update sbom set published_at = ?2 where published_at is null and id = any("
                                + Rows.UUIDS.formatted(1) + ")",
                        Ids.array(events),
                        wallTime)
                .replaceWithVoid();
    }

    /** One piece after another, so that a document may be larger than memory. */
    private static Uni<Void> pieces(SbomReceived received, Transaction tx) {
        var content = received.content();
        return InOrder.each(
                numbers(content.pieces()),
                number -> held(content, () -> content.piece(number), tx)
                        .chain(bytes -> tx.execute(
                                "insert into document_piece (sbom_id, piece, bytes) values (?1, ?2, ?3)",
                                received.sbom().id(),
                                number,
                                bytes)));
    }

    private static Uni<Void> batches(SbomReceived received, Cause cause, Transaction tx) {
        var content = received.content();
        return InOrder.each(
                numbers(content.batches()),
                number -> held(content, () -> TopicEvents.components(received, number, cause), tx)
                        .invoke(event -> tx.publish(List.of(event)))
                        .chain(() -> (number + 1) % BATCHES_AT_ONCE == 0
                                ? tx.write()
                                : Uni.createFrom().voidItem()));
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static <T> Uni<T> held(Content content, Callable<T> part, Transaction tx) {
        return content.isAtHand() ? Uni.createFrom().item(Unchecked.supplier(part::call)) : tx.apart(part);
    }

    private Uni<List<UUID>> claimed(Upload upload, UUID newId, Instant at, Transaction tx) {
        if (upload.project() != null) {
            return claimedById(upload.project(), tx);
        }
        if (upload.create()) {
            return tx.list(UUID.class, """
                    insert into project (id, name, tags, jurisdictions, roles, revision, created_at)
                    values (?1, ?2, '[]', '[]', '[]', 1, ?3)
                    on conflict (name) do update set revision = project.revision + 1
                    returning id
                    """, newId, upload.projectName(), at);
        }
        return tx.list(
                UUID.class,
                "update project set revision = revision + 1 where name = ?1 returning id",
                upload.projectName());
    }

    private static Uni<List<UUID>> claimedById(UUID project, Transaction tx) {
        return tx.list(
                UUID.class,
                "update project set revision = revision + 1 where id = " + ProjectStore.OF_ID + " returning id",
                project);
    }

    /** A statement of its own: one that waited for the lock would not see what the holder before it has changed. */
    private Uni<Optional<Project>> project(List<UUID> ids, Transaction tx) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : tx.list(ProjectRow.class, ProjectRow.SELECT + " where p.id = ?1", ids.getFirst())
                        .map(found -> found.stream().findFirst().map(rows::project));
    }

    private Uni<Integer> insert(SbomReceived received, Transaction tx) {
        var sbom = received.sbom();
        return tx.execute(
                """
                with earlier as (update sbom set is_current = false
                                  where project_id = ?2 and version = ?3 and slot = ?4 and is_current)
                insert into sbom (id, project_id, version, slot, is_current, revision, state, format, spec_version,
                                  components, digest, warnings, problems, received_at, accepted_at, receive_millis,
                                  wait_millis, read_millis, stored_at, media_type, pieces)
                values (?1, ?2, ?3, ?4, true, ?5, ?6, ?7, ?8, ?9, ?10, ?11, '[]', ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
                """,
                sbom.id(),
                sbom.projectId(),
                sbom.version(),
                sbom.slot(),
                received.revision(),
                sbom.state().name(),
                sbom.format(),
                sbom.specVersion(),
                sbom.components(),
                sbom.digest(),
                rows.json(sbom.warnings()),
                received.at(),
                sbom.timings().receivedAt(),
                sbom.timings().receiveMillis(),
                sbom.timings().waitMillis(),
                sbom.timings().readMillis(),
                WallClock.now(),
                received.mediaType(),
                received.content().pieces());
    }

    private Uni<Integer> update(ProjectChanged changed, Transaction tx) {
        var project = changed.project();
        return tx.execute(
                """
                with known as (insert into version (project_id, id, name, active, created_at)
                               select ?1, v.id, v.name, v.active, ?8
                                 from jsonb_to_recordset(cast(cast(?7 as text) as jsonb))
                                          as v(id uuid, name text, active boolean)
                               on conflict (project_id, name) do update set active = excluded.active)
                update project set name = ?2, owner = cast(?3 as text), tags = ?4, jurisdictions = ?5, roles = ?6,
                                   revision = ?9, parent = cast(?10 as uuid), latest = cast(?11 as text)
                 where id = ?1
                """,
                project.id(),
                project.name(),
                project.owner(),
                rows.json(project.tags()),
                rows.json(project.jurisdictions()),
                rows.json(project.roles()),
                rows.json(project.versions()),
                changed.at(),
                project.revision(),
                project.parent(),
                project.saidLatest());
    }
}
