package dev.interdict.screening.domain.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.domain.programmes.Provision.Kind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of postures whatever a programme says. */
class PosturePropertiesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final Profile ANY = new Profile(Set.of(), Set.of());
    private static final Applies YES = new Applies.Yes("covered");
    private static final Set<String> WORDS = Set.of(
            "prohibited", "not-enforced", "obliged", "upcoming", "advised", "exempt", "review", "not-applicable");

    /** At the first moment of an interval it holds, a nanosecond earlier not; at its end it does not, a nanosecond earlier it does. */
    @Property
    void intervalsAreHalfOpenAtEachEnd(@ForAll("moments") LegalTime from, @ForAll("moments") LegalTime until) {
        if (!from.instant().isBefore(until.instant())) {
            return;
        }
        var version = version(List.of(phase("ban", Kind.PROHIBITION, from, until, "high")), List.of());
        assertThat(word(version, from.instant())).isEqualTo("prohibited");
        assertThat(word(version, from.instant().minusNanos(1))).isEqualTo("upcoming");
        assertThat(word(version, until.instant().minusNanos(1))).isEqualTo("prohibited");
        assertThat(word(version, until.instant())).isEqualTo("not-applicable");
    }

    /** A window changes the posture from its first moment until the one at which it is over, and then it is as before by itself. */
    @Property
    void changesAreHalfOpenAtEachEndAndTheRuleRevives(
            @ForAll Qualifier.Kind kind, @ForAll("moments") LegalTime from, @ForAll("moments") LegalTime until) {
        if (kind == Qualifier.Kind.END || !from.instant().isBefore(until.instant())) {
            return;
        }
        var always = phase("ban", Kind.PROHIBITION, time(START.minusYears(1)), null, "high");
        var version = version(List.of(always), List.of(change("window", kind, from, until)));
        var during = switch (kind) {
            case EXEMPTION, LICENCE -> "exempt";
            case SUSPENSION -> "upcoming";
            case NON_ENFORCEMENT, INJUNCTION -> "not-enforced";
            case END -> throw new IllegalStateException();
        };
        assertThat(word(version, from.instant().minusNanos(1))).isEqualTo("prohibited");
        assertThat(word(version, from.instant())).isEqualTo(during);
        assertThat(word(version, until.instant().minusNanos(1))).isEqualTo(during);
        assertThat(word(version, until.instant())).isEqualTo("prohibited");
    }

    /** Of each paragraph exactly one thing is said; it is one of the words; and none of them contradicts the calendar. */
    @Property
    void eachParagraphHasOnePostureAndNoneThatExcludesIt(
            @ForAll("versions") ProgrammeVersion version, @ForAll("instants") Instant at) {
        var postures = PostureRules.of(version, ANY, YES, at);
        assertThat(postures)
                .extracting(Posture::phase)
                .containsExactlyElementsOf(
                        version.phases().stream().map(Phase::id).toList());
        for (var i = 0; i < postures.size(); i++) {
            var phase = version.phases().get(i);
            var word = postures.get(i).posture();
            assertThat(WORDS).contains(word);
            assertThat(postures.get(i).because()).isNotBlank();
            var until = phase.until();
            var over = (until != null && !at.isBefore(until.instant())) || windows(version, at, Qualifier.Kind.END);
            var begun = !at.isBefore(phase.effective().instant());
            if (over) {
                assertThat(word).isEqualTo("not-applicable");
            } else if (!begun) {
                assertThat(word).isIn("upcoming", "review");
            }
            if (word.equals("prohibited") || word.equals("obliged")) {
                assertThat(begun && !over).isTrue();
                for (var kind : Qualifier.Kind.values()) {
                    assertThat(windows(version, at, kind)).as("%s", kind).isFalse();
                }
            }
            if (word.equals("not-enforced")) {
                assertThat(phase.says().binds()).isTrue();
                assertThat(windows(version, at, Qualifier.Kind.SUSPENSION)
                                || windows(version, at, Qualifier.Kind.EXEMPTION)
                                || windows(version, at, Qualifier.Kind.LICENCE))
                        .isFalse();
            }
            if (phase.says().confidence().equals("low")) {
                assertThat(word).isIn("review", "not-applicable");
                assertThat(postures.get(i).told()).isFalse();
            }
        }
    }

    /** In whatever order phases and changes stand in the file, the same holds. */
    @Property
    void theOrderOfAmendmentsDoesNotMatter(
            @ForAll("versions") ProgrammeVersion version, @ForAll("instants") Instant at, @ForAll Random random) {
        var phases = new ArrayList<>(version.phases());
        var changes = new ArrayList<>(version.qualifiers());
        Collections.shuffle(phases, random);
        Collections.shuffle(changes, random);
        assertThat(PostureRules.of(version(phases, changes), ANY, YES, at))
                .containsExactlyInAnyOrderElementsOf(PostureRules.of(version, ANY, YES, at));
    }

    /** Asking about one moment does not change what is said about another. */
    @Property
    void theOrderInWhichMomentsAreAskedAboutDoesNotMatter(
            @ForAll("versions") ProgrammeVersion version,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other) {
        var first = PostureRules.of(version, ANY, YES, one);
        PostureRules.of(version, ANY, YES, other);
        assertThat(PostureRules.of(version, ANY, YES, one)).isEqualTo(first);
    }

    /** What became known later does not change what was known; in between, the newest version counts. */
    @Property
    void whatWasKnownStaysKnown(
            @ForAll("versions") ProgrammeVersion before,
            @ForAll("versions") ProgrammeVersion after,
            @ForAll("instants") Instant at) {
        var first = known(before, 1, START);
        var second = known(after, 2, START.plusDays(100));
        var amended = programme(List.of(first, second));
        var known = first.knownFrom().instant();
        var learnt = second.knownFrom().instant();
        var scope = ComponentScope.of(YES);
        assertThat(PostureRules.posture(amended, ANY, scope, at, learnt.minusNanos(1)))
                .isEqualTo(PostureRules.posture(programme(List.of(first)), ANY, scope, at, known));
        assertThat(PostureRules.posture(amended, ANY, scope, at, learnt).phases())
                .isEqualTo(PostureRules.of(after, ANY, YES, at));
        assertThat(PostureRules.posture(amended, ANY, scope, at, known.minusNanos(1))
                        .phases())
                .isEmpty();
    }

    /** A day's first moment is one that the zone's clock shows or skips, and days are in order, over every change of its clocks. */
    @Property
    void daysFollowEachOtherOverGapsAndOverlaps(@ForAll("zones") ZoneId zone, @ForAll("locals") LocalDateTime local) {
        var time = new LegalTime(local, zone, false, "x");
        var shown = LocalDateTime.ofInstant(time.instant(), zone);
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            assertThat(shown).isAfter(local);
        } else {
            assertThat(shown).isEqualTo(local);
            assertThat(time.instant())
                    .isEqualTo(zone.getRules().getValidOffsets(local).stream()
                            .map(local::toInstant)
                            .min(Instant::compareTo)
                            .orElseThrow());
        }
        var version = version(List.of(phase("ban", Kind.PROHIBITION, time, null, "high")), List.of());
        assertThat(word(version, time.instant())).isEqualTo("prohibited");
        assertThat(word(version, time.instant().minusNanos(1))).isEqualTo("upcoming");
    }

    @Provide
    static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "America/New_York",
                        "Europe/Berlin",
                        "Australia/Lord_Howe",
                        "America/Asuncion",
                        "Africa/Casablanca",
                        "Asia/Gaza",
                        "Pacific/Apia",
                        "America/Nuuk")
                .map(ZoneId::of);
    }

    /** Most of them near a change of New York's clocks, or at one. */
    @Provide
    static Arbitrary<LocalDateTime> locals() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3 * 366 * 24 * 4).map(quarter -> START.plusMinutes(15L * quarter)),
                Arbitraries.integers()
                        .between(-8, 8)
                        .map(quarter -> LocalDateTime.of(2024, 3, 10, 2, 0).plusMinutes(15L * quarter)),
                Arbitraries.integers()
                        .between(-8, 8)
                        .map(quarter -> LocalDateTime.of(2024, 11, 3, 1, 0).plusMinutes(15L * quarter)));
    }

    @Provide
    static Arbitrary<LegalTime> moments() {
        return locals().map(PosturePropertiesTest::time);
    }

    @Provide
    static Arbitrary<Instant> instants() {
        return moments().map(LegalTime::instant);
    }

    @Provide
    static Arbitrary<ProgrammeVersion> versions() {
        var phases = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        moments(),
                        moments().injectNull(0.5),
                        Arbitraries.of("high", "medium", "low"))
                .as((kind, from, until, confidence) ->
                        phase("p", kind, from, after(from, until) ? until : null, confidence))
                .list()
                .ofMaxSize(4);
        var changes = Combinators.combine(
                        Arbitraries.of(Qualifier.Kind.class),
                        moments(),
                        moments().injectNull(0.3))
                .as((kind, from, until) -> change("c", kind, from, after(from, until) ? until : null))
                .list()
                .ofMaxSize(5);
        return Combinators.combine(phases, changes)
                .as((some, others) -> version(numbered(some), numberedChanges(others)));
    }

    private static boolean after(LegalTime from, @Nullable LegalTime until) {
        return until != null && until.instant().isAfter(from.instant());
    }

    private static List<Phase> numbered(List<Phase> phases) {
        return Stream.iterate(0, i -> i < phases.size(), i -> i + 1)
                .map(i -> phase(
                        "p" + i,
                        phases.get(i).says().kind(),
                        phases.get(i).effective(),
                        phases.get(i).until(),
                        phases.get(i).says().confidence()))
                .toList();
    }

    private static List<Qualifier> numberedChanges(List<Qualifier> changes) {
        return Stream.iterate(0, i -> i < changes.size(), i -> i + 1)
                .map(i -> change(
                        "c" + i,
                        changes.get(i).kind(),
                        changes.get(i).from(),
                        changes.get(i).until()))
                .toList();
    }

    private static boolean windows(ProgrammeVersion version, Instant at, Qualifier.Kind kind) {
        return version.qualifiers().stream()
                .anyMatch(one -> one.kind() == kind
                        && !at.isBefore(one.from().instant())
                        && (one.until() == null || at.isBefore(one.until().instant())));
    }

    private static String word(ProgrammeVersion version, Instant at) {
        return PostureRules.of(version, ANY, YES, at).getFirst().posture();
    }

    private static LegalTime time(LocalDateTime local) {
        return new LegalTime(local, NEW_YORK, false, "x");
    }

    private static Phase phase(String id, Kind kind, LegalTime from, @Nullable LegalTime until, String confidence) {
        return new Phase(
                new Provision(
                        id,
                        kind,
                        "What it says.",
                        kind == Kind.PROHIBITION ? List.of("integrate") : List.of(),
                        kind == Kind.OBLIGATION ? List.of("remove") : List.of(),
                        Set.of(),
                        Set.of(),
                        Set.of("US"),
                        null,
                        null,
                        List.of("A citation"),
                        List.of("A-SOURCE"),
                        confidence),
                from,
                until);
    }

    private static Qualifier change(String id, Qualifier.Kind kind, LegalTime from, @Nullable LegalTime until) {
        return new Qualifier(
                id, kind, Set.of(), from, until, null, null, "What changes.", List.of("A citation"), "high");
    }

    private static ProgrammeVersion version(List<Phase> phases, List<Qualifier> changes) {
        return new ProgrammeVersion(
                1, "hash", "announced", time(START), "Summary.", List.of("A citation"), phases, List.of(), changes);
    }

    private static ProgrammeVersion known(ProgrammeVersion version, long sequence, LocalDateTime from) {
        return new ProgrammeVersion(
                sequence,
                "hash",
                "announced",
                new LegalTime(from, ZoneOffset.UTC, true, "x"),
                "Summary.",
                List.of("A citation"),
                version.phases(),
                List.of(),
                version.qualifiers());
    }

    private static Programme programme(List<ProgrammeVersion> versions) {
        return new Programme(
                "p",
                "A programme",
                "US",
                "An authority",
                Set.of(),
                new Closure(Set.of(), List.of()),
                List.of(),
                new Scope("All", Scope.Covers.ANY_PRODUCT, List.of(), true, "Is it?", null, false, List.of()),
                versions);
    }
}
