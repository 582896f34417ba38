package dev.interdict.screening.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.Programmes;
import dev.interdict.screening.domain.programmes.Phase;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.programmes.Provision;
import dev.interdict.screening.domain.programmes.Qualifier;
import dev.interdict.screening.domain.programmes.Undated;
import dev.interdict.screening.programmefiles.PostureTable.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue that comes with the product, held against a table of days for each programme. */
class CatalogueTest {

    static List<String> ids() {
        return BundledProgrammes.texts().keySet().stream().sorted().toList();
    }

    @Test
    void thirtyFourProgrammesComeWithTheProduct() {
        assertThat(ids()).hasSize(34);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aFileHasNoFaultAndTheIdOfItsName(String id) {
        assertThat(Programmes.bundled(id).id()).isEqualTo(id);
    }

    /** In the second before the moment that the row names, and at it. */
    @ParameterizedTest
    @MethodSource("ids")
    void onBothSidesOfEachBoundaryItSaysWhatItsTableSays(String id) {
        var programme = Programmes.bundled(id);
        var wrong = new ArrayList<String>();
        for (var row : PostureTable.of(programme)) {
            var before = row.posture(programme, row.at().minusSeconds(1));
            var at = row.posture(programme, row.at());
            if (!before.equals(row.before()) || !at.equals(row.then())) {
                wrong.add("%s: %s then %s".formatted(row, before, at));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itsTableHasARowForEachBoundary(String id) {
        var programme = Programmes.bundled(id);
        var rows = PostureTable.of(programme);
        Set<String> named = rows.stream().map(Row::phase).collect(Collectors.toSet());
        Set<String> moments =
                rows.stream().map(row -> row.phase() + " " + row.at()).collect(Collectors.toSet());
        var version = programme.versions().getLast();
        for (var phase : version.phases()) {
            assertThat(moments).contains(phase.id() + " " + phase.effective().instant());
            ends(phase).forEach(end -> assertThat(moments).contains(phase.id() + " " + end));
        }
        assertThat(named)
                .containsAll(version.undated().stream()
                        .map(Undated::says)
                        .map(says -> says.id())
                        .toList());
        for (var change : version.qualifiers()) {
            for (var phase : changed(change, version.phases())) {
                ends(change)
                        .filter(end -> phase.until() == null
                                || !end.isAfter(phase.until().instant()))
                        .forEach(end -> assertThat(moments).contains(phase.id() + " " + end));
            }
        }
    }

    @Test
    void eachKindOfPhaseAndOfChangeIsInTheCatalogue() {
        assertThat(Programmes.all().stream()
                        .flatMap(programme -> programme.versions().getLast().phases().stream())
                        .map(phase -> phase.says().kind()))
                .contains(Provision.Kind.values());
        assertThat(Programmes.all().stream()
                        .flatMap(programme -> programme.versions().getLast().qualifiers().stream())
                        .map(Qualifier::kind))
                .contains(Qualifier.Kind.values());
    }

    @Test
    void whatOnlyPressReportsIsDoubtful() {
        assertThat(Programmes.all().stream()
                        .filter(programme -> programme.scope().doubtful())
                        .map(Programme::id))
                .containsExactly("cn-foreign-security-software-2026");
    }

    private static Stream<Instant> ends(Phase phase) {
        return Stream.ofNullable(phase.until()).map(until -> until.instant());
    }

    private static Stream<Instant> ends(Qualifier change) {
        return Stream.concat(Stream.of(change.from()), Stream.ofNullable(change.until()))
                .map(time -> time.instant());
    }

    private static List<Phase> changed(Qualifier change, List<Phase> phases) {
        return phases.stream()
                .filter(phase -> change.of().isEmpty() || change.of().contains(phase.id()))
                .toList();
    }
}
