package dev.interdict.ingestion.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Occurrence;
import dev.interdict.ingestion.domain.VendorField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchCutterTest {

    private static final int LIMIT = 49_152;

    @Test
    void nothingIsOneEmptyBatch() {
        assertThat(batches(List.of())).containsExactly(List.of());
    }

    @Test
    void everyBatchFitsAndNothingIsLostOrMoved() {
        var components = IntStream.range(0, 1_000)
                .mapToObj(i -> component("/components/" + i, List.of(field("supplier", "x".repeat(i)))))
                .toList();

        var batches = batches(components);

        assertThat(batches.stream().flatMap(List::stream).toList()).isEqualTo(components);
        assertThat(batches)
                .hasSizeBetween(11, 20)
                .allSatisfy(batch -> assertThat(texts(batch)).isLessThan(LIMIT));
    }

    @Test
    void aComponentTooLargeForABatchKeepsWhatNamesAVendorBest() {
        var fields = new ArrayList<>(Collections.nCopies(100, field("copyright", "ж".repeat(512))));
        fields.add(field("supplier", "AO Kaspersky Lab"));

        var batches = batches(List.of(component("/components/0", fields), component("/components/1", List.of())));

        assertThat(batches)
                .hasSize(1)
                .allSatisfy(batch -> assertThat(texts(batch)).isLessThan(LIMIT));
        var kept = batches.getFirst().getFirst().fields();
        assertThat(kept).hasSize(101);
        assertThat(kept.getFirst()).isEqualTo(field("supplier", "AO Kaspersky Lab"));
        assertThat(kept.getLast().value()).isEqualTo("ж".repeat(64));
    }

    @Test
    void aComponentWithMoreFieldsThanFitLosesTheLeastOnes() {
        var fields = new ArrayList<>(Collections.nCopies(2_000, field("artefact", "y".repeat(128))));
        fields.addAll(Collections.nCopies(10, field("publisher", "Example")));

        var batch = batches(List.of(component("/components/0", fields))).getFirst();

        assertThat(texts(batch)).isLessThan(LIMIT);
        assertThat(batch.getFirst().fields()).hasSizeGreaterThan(200).startsWith(field("publisher", "Example"));
    }

    @Test
    void ofAComponentInManyPlacesThoseThatFitAreTold() {
        var longWay = Collections.nCopies(32, "n".repeat(128));
        var places = IntStream.range(0, 49)
                .mapToObj(i -> new Occurrence("/components/" + i, longWay))
                .toList();
        var component = component("/components/49", List.of(field("supplier", "Example")))
                .found(List.of("root", "lib"), places, 70);

        var kept = batches(List.of(component)).getFirst().getFirst();

        assertThat(kept.elsewhere()).hasSize(11).isEqualTo(places.subList(0, 11));
        assertThat(kept.occurrences()).isEqualTo(70);
        assertThat(kept.fields()).containsExactly(field("supplier", "Example"));
    }

    private static List<List<Component>> batches(List<Component> components) {
        var batches = new ArrayList<List<Component>>();
        try (var cutter = new BatchCutter(batches::add)) {
            components.forEach(cutter::add);
        }
        return batches;
    }

    private static VendorField field(String kind, String value) {
        return new VendorField(kind, "/" + kind, value);
    }

    private static Component component(String pointer, List<VendorField> fields) {
        return Component.alone(pointer, "library", null, "lib", "1.0", null, fields)
                .found(List.of("root", "lib"), List.of(), 1);
    }

    private static int texts(List<Component> batch) {
        return batch.stream()
                .flatMap(component -> component.fields().stream())
                .mapToInt(field ->
                        field.value().getBytes(UTF_8).length + field.pointer().length())
                .sum();
    }
}
