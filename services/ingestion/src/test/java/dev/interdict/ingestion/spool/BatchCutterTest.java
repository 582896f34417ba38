package dev.interdict.ingestion.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.Batches;
import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Occurrence;
import dev.interdict.ingestion.domain.VendorField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchCutterTest {

    private static final int LIMIT = 60 * 1024;

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
                .hasSizeBetween(9, 12)
                .allSatisfy(batch -> assertThat(ComponentCodec.write(batch)).hasSizeLessThan(LIMIT));
    }

    @Test
    void aComponentTooLargeForABatchKeepsWhatNamesAVendorBest() {
        var fields = new ArrayList<>(Collections.nCopies(100, field("copyright", "ж".repeat(512))));
        fields.add(field("supplier", "AO Kaspersky Lab"));

        var batches = batches(List.of(component("/components/0", fields), component("/components/1", List.of())));

        assertThat(batches)
                .hasSize(1)
                .allSatisfy(batch -> assertThat(ComponentCodec.write(batch)).hasSizeLessThan(LIMIT));
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

        assertThat(ComponentCodec.write(batch)).hasSizeLessThan(LIMIT);
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

        assertThat(kept.elsewhere()).hasSize(14).isEqualTo(places.subList(0, 14));
        assertThat(kept.occurrences()).isEqualTo(70);
        assertThat(kept.fields()).containsExactly(field("supplier", "Example"));
    }

    @Test
    void aComponentTakesNoMoreThanIsReckonedAndNotMuchLess() {
        var nothing = ComponentCodec.write(List.of()).length;
        assertThat(Stream.of(0, 1, 63, 64, 8_191, 8_192, 50_000)).allSatisfy(length -> {
            var text = "z".repeat(length);
            var component = component(text, Collections.nCopies(70, field(text, text)))
                    .found(
                            Collections.nCopies(32, text),
                            Collections.nCopies(49, new Occurrence(text, List.of(text))),
                            1_000_000);

            var taken = ComponentCodec.write(List.of(component)).length - nothing;

            assertThat(taken).isBetween(Batches.size(component) - 300, Batches.size(component));
        });
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
}
