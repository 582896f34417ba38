package dev.interdict.tests;

import dev.interdict.deploy.ScreeningTopics;
import dev.interdict.schemas.screening.Decision;
import dev.interdict.schemas.screening.Finding;
import dev.interdict.schemas.screening.FindingChanged;
import dev.interdict.schemas.screening.FindingClosed;
import dev.interdict.schemas.screening.FindingOpened;
import dev.interdict.schemas.screening.Pause;
import dev.interdict.schemas.screening.Phase;
import dev.interdict.schemas.screening.PhasePosture;
import dev.interdict.schemas.screening.ProgrammePublished;
import dev.interdict.schemas.screening.ScreeningEvent;
import dev.interdict.tests.DeadlineDays.Day;
import dev.interdict.tests.DeadlineDays.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A random history that a seed determines: what screening says and the clock does, told to the model and to the topics. */
final class DeadlineHistory {

    private static final List<String> PHASES = List.of("phase-a", "phase-b", "phase-c");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Kolkata"));
    private static final List<String> KINDS =
            List.of("suspension", "non-enforcement", "injunction", "exemption", "licence");
    private static final int PROJECTS = 8;

    private final Random random;
    private final long seed;
    private final ScreeningTopics topics;
    private final DeadlineModel model = new DeadlineModel();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<UUID, Long> revisions = new LinkedHashMap<>();
    private final Map<Day, List<Pause>> pausesOf = new HashMap<>();
    private final List<UUID> sent = new ArrayList<>();
    private Instant now;

    DeadlineHistory(long seed, Instant now, ScreeningTopics topics) {
        this.seed = seed;
        this.random = new Random(seed);
        this.topics = topics;
        this.now = now;
        publish("programme-1-" + seed, Set.copyOf(PHASES));
        publish("programme-2-" + seed, Set.of("phase-a", "phase-c"));
        for (var i = 0; i < PROJECTS; i++) {
            begin(i);
        }
    }

    DeadlineModel model() {
        return model;
    }

    /** The ids of the events since the last call. */
    List<UUID> sent() {
        var ids = List.copyOf(sent);
        sent.clear();
        return ids;
    }

    /** Time has passed. */
    void clock(Instant instant) {
        now = instant;
        model.clock(now);
    }

    long seed() {
        return seed;
    }

    /** A programme moves, drops or takes up phases; screening decides anew about its open findings. */
    void amend() {
        var programme = "programme-%d-%d".formatted(1 + random.nextInt(2), seed);
        var late = random.nextBoolean();
        var days = model.programmes.getOrDefault(programme, Map.of());
        var wanted = new TreeSet<>(days.keySet());
        var phase = PHASES.get(random.nextInt(PHASES.size()));
        var version = sequences.merge(programme, 1L, Long::sum);
        var next = new HashMap<>(days);
        if (wanted.contains(phase) && random.nextInt(3) == 0 && wanted.size() > 1) {
            next.remove(phase);
        } else {
            next.put(phase, day(phase));
        }
        model.programmes.put(programme, next);
        if (late) {
            sendProgramme(programme, version, next);
        }
        revisions.keySet().forEach(project -> {
            var open = model.findings.values().stream()
                    .filter(one -> one.project.equals(project) && one.open && one.programme.equals(programme))
                    .toList();
            open.forEach(one -> model.changed(one, one.silent, one.silentUntil, now));
            decide(project, open.stream().map(this::changed).toList());
        });
        if (!late) {
            sendProgramme(programme, version, next);
        }
    }

    /** Uploads and people. */
    void decide() {
        revisions.keySet().stream().toList().forEach(project -> {
            if (random.nextInt(3) == 0) {
                var events = model.findings.values().stream()
                        .filter(one -> one.project.equals(project) && random.nextBoolean())
                        .map(this::decided)
                        .toList();
                decide(project, events);
            }
        });
    }

    private Object decided(DeadlineModel.Finding finding) {
        if (!finding.open) {
            return opened(finding);
        }
        return switch (random.nextInt(6)) {
            case 0 -> {
                model.closed(finding, now);
                yield new FindingClosed(avro(finding, null, null), now);
            }
            case 1 -> silenced(finding, null);
            case 2, 3 ->
                silenced(
                        finding,
                        now.plus(Duration.ofDays(1 + random.nextInt(60))).plusSeconds(7));
            case 4 -> {
                finding.laddered = someOf(PHASES);
                model.changed(finding, finding.silent, finding.silentUntil, now);
                yield changed(finding);
            }
            default -> {
                model.changed(finding, false, null, now);
                yield new FindingChanged(avro(finding, "confirm", null));
            }
        };
    }

    private Object silenced(DeadlineModel.Finding finding, @Nullable Instant until) {
        model.changed(finding, true, until, now);
        return new FindingChanged(avro(finding, until == null ? "dismiss" : "waive", until));
    }

    private Object opened(DeadlineModel.Finding finding) {
        finding.silent = random.nextInt(5) == 0;
        finding.silentUntil = finding.silent ? now.plus(Duration.ofDays(20)).plusSeconds(9) : null;
        model.opened(finding, now);
        return new FindingOpened(avro(finding, finding.silent ? "waive" : null, finding.silentUntil));
    }

    private Object changed(DeadlineModel.Finding finding) {
        return new FindingChanged(avro(
                finding,
                !finding.silent ? null : finding.silentUntil == null ? "dismiss" : "waive",
                finding.silentUntil));
    }

    private void begin(int number) {
        var project = new UUID(seed, number);
        revisions.put(project, 0L);
        var owner = random.nextBoolean() ? "team-own" : "team-usual";
        var events = new ArrayList<Object>();
        for (var i = 0; i <= random.nextInt(4); i++) {
            var finding = new DeadlineModel.Finding(
                    new UUID(seed, 1_000L + 100L * number + i),
                    project,
                    owner,
                    "programme-%d-%d".formatted(1 + random.nextInt(2), seed));
            finding.laddered = someOf(PHASES);
            model.findings.put(finding.id, finding);
            events.add(opened(finding));
        }
        decide(project, events);
    }

    private void decide(UUID project, List<Object> events) {
        if (events.isEmpty()) {
            return;
        }
        var revision = revisions.merge(project, 1L, Long::sum);
        for (var i = 0; i < events.size(); i++) {
            sent.add(topics.send(new ScreeningEvent(project, revision, i + 1, events.size(), events.get(i)), now));
        }
    }

    private void publish(String programme, Set<String> phases) {
        var days = phases.stream().collect(Collectors.toMap(phase -> phase, this::day));
        model.programmes.put(programme, days);
        sendProgramme(programme, sequences.merge(programme, 1L, Long::sum), days);
    }

    private void sendProgramme(String programme, long sequence, Map<String, Day> days) {
        sent.add(topics.send(
                ProgrammePublished.newBuilder()
                        .setProgramme(programme)
                        .setTitle(programme)
                        .setKind(programme.startsWith("programme-2") ? "advisory" : "prohibition")
                        .setVersion("v" + sequence)
                        .setSequence(sequence)
                        .setKnownFrom(now)
                        .setPhases(new TreeSet<>(days.keySet())
                                .stream().map(phase -> avro(days.get(phase))).toList())
                        .build(),
                now));
    }

    private Day day(String phase) {
        var civil = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(random.nextInt(200) - 20L)
                .atTime(random.nextInt(24), 0);
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var notice = phase.equals("phase-c");
        var pauses = notice ? List.<Pause>of() : pauses(civil.atZone(zone).toInstant());
        var day = Day.of(
                phase,
                civil,
                zone,
                notice,
                phase.equals("phase-a"),
                pauses.stream()
                        .filter(pause -> !pause.getConditional())
                        .map(pause -> new Window(pause.getFrom(), pause.getUntil()))
                        .toList(),
                phase.equals("phase-b") ? 3 : 0);
        pausesOf.put(day, pauses);
        return day;
    }

    /** None, or windows around the day; the last of them may have no end. */
    private List<Pause> pauses(Instant day) {
        var pauses = new ArrayList<Pause>();
        for (var left = random.nextInt(4) - 1; left > 0; left--) {
            var from = day.plus(Duration.ofDays(random.nextInt(90) - 15L)).plusSeconds(random.nextInt(2) * 3_601L);
            var ends = random.nextInt(5) > 0;
            pauses.add(new Pause(
                    "pause-" + left,
                    ends ? KINDS.get(random.nextInt(KINDS.size())) : "end",
                    from,
                    ends ? from.plus(Duration.ofDays(1 + random.nextInt(80))) : null,
                    ends && random.nextInt(5) == 0,
                    "a pause"));
        }
        return List.copyOf(pauses);
    }

    private Set<String> someOf(List<String> phases) {
        return phases.stream().filter(phase -> random.nextInt(4) > 0).collect(Collectors.toSet());
    }

    private Phase avro(@Nullable Day day) {
        if (day == null) {
            throw new IllegalArgumentException("a phase without a day");
        }
        return Phase.newBuilder()
                .setId(day.phase())
                .setNotice(day.notice())
                .setPresent(day.present())
                .setEffectiveAt(day.civil().atZone(day.zone()).toInstant())
                .setCivilTime(day.civil().toString())
                .setZone(day.zone().getId())
                .setZoneStated(true)
                .setWording("as the history has it")
                .setText("what it says")
                .setProhibits(List.of())
                .setCitations(List.of("somewhere"))
                .setPauses(pausesOf.getOrDefault(day, List.of()))
                .setDueDays(day.due() == 0 ? null : (Integer) day.due())
                .setDueInBusinessDays(day.due() > 0)
                .build();
    }

    private Finding avro(DeadlineModel.Finding finding, @Nullable String decision, @Nullable Instant until) {
        return Finding.newBuilder()
                .setId(finding.id)
                .setProjectName("project-" + finding.project)
                .setProjectOwner(finding.owner)
                .setVersions(List.of("1.0"))
                .setProgramme(finding.programme)
                .setProgrammeTitle(finding.programme)
                .setProgrammeVersion("v")
                .setProgrammeSequence(sequences.getOrDefault(finding.programme, 0L))
                .setParty("party")
                .setBand("ALERT")
                .setScore(1)
                .setComponentName("component")
                .setField("/components/0/name")
                .setValue("component")
                .setPath(List.of())
                .setPhases(new TreeSet<>(model.programmes
                                .getOrDefault(finding.programme, Map.of())
                                .keySet())
                        .stream()
                                .map(phase -> new PhasePosture(phase, "upcoming", "", finding.laddered.contains(phase)))
                                .toList())
                .setOpenedAt(finding.openedAt)
                .setKnownAt(now)
                .setDecision(decision == null ? null : new Decision(decision, until))
                .build();
    }
}
