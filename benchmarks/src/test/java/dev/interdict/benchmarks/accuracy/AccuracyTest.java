package dev.interdict.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.interdict.screening.domain.matching.Band;
import dev.interdict.screening.knownparties.KnownParties;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How right matching is; all that {@code ./interdict bench screening} says of it is left in {@code target/accuracy.txt}. */
class AccuracyTest {

    private static Lists lists = new Lists(List.of(), List.of());
    private static Door door = new Door(lists, List.of());
    private static Alarms alarms = new Alarms(new SharedData(Path.of("")), door);
    private static Path labels = Path.of("");

    @BeforeAll
    static void load() {
        var data = SharedData.find();
        assumeTrue(data.isPresent(), "skipped: no shared/data beside the checkout");
        lists = Lists.read(data.orElseThrow());
        door = new Door(lists, KnownParties.read());
        alarms = new Alarms(data.orElseThrow(), door);
        labels = data.orElseThrow().folder().resolve("labels/vendors.csv");
    }

    @Test
    void labelledStringsGetTheBandThatAPersonExpects() throws IOException {
        var accuracy = Accuracy.measure(SharedData.find().orElseThrow(), lists, Path.of("target/real-documents"));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("accuracy.txt"), accuracy.text());
        assertThat(accuracy.labels().lines()).hasSize(231);
        assertThat(accuracy.labels().errors()).hasSizeLessThanOrEqualTo(2);
        assertThat(accuracy.labels().at(Band.REVIEW).f1()).isGreaterThanOrEqualTo(0.97);
        assertThat(accuracy.labels().at(Band.ALERT).precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(accuracy.bare().names().at(Band.REVIEW).f1()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void otherStringsOfTheSameKindsGetTheBandThatAPersonExpects() throws URISyntaxException {
        var ours = Path.of(Objects.requireNonNull(getClass().getResource("/labels/ours.csv"))
                .toURI());
        var judged = Judged.of(Label.read(ours), door);
        assertThat(judged.lines()).hasSizeGreaterThan(700);
        assertThat(judged.errors()).isEmpty();
    }

    @Test
    void aLetterOffIsFound() {
        assertThat(alarms.typos().recall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void evasiveNamesAreFoundAndLookalikesAreNot() {
        assertThat(alarms.evasions(Path.of("target/real-documents"))).isEmpty();
    }

    @Test
    void ordinaryVendorsAreLeftAlone() {
        // both are on the 1260H list
        assertThat(alarms.vendors().alerts())
                .containsOnlyKeys("baidu: Baidu, Inc. on 1260H", "tencent: Tencent on 1260H");
    }

    @Test
    void ordinaryPurlsAreLeftAlone() {
        var purls = alarms.purls();
        assertThat(purls.reviews()).hasSizeLessThanOrEqualTo(purls.keys() / 10_000);
        // all are owned by companies on the 1260H list
        assertThat(purls.alerts())
                .containsOnlyKeys(
                        "github.com/alibabacloud-go",
                        "github.com/aliyun",
                        "github.com/baidubce",
                        "github.com/tencentcloud",
                        "github.com/tencentyun",
                        "maven/com.alibaba");
    }

    @Test
    void realDocumentsRaiseNoFalseAlarm() {
        var documents = alarms.documents(Path.of("target/real-documents"));
        assertThat(documents.components()).isGreaterThan(50_000);
        assertThat(documents.notInTheTruth()).isEmpty();
    }

    @Test
    void theSameComponentAndListsGiveTheSameMatches() {
        var again = new Door(lists, KnownParties.read());
        for (var label : Label.read(labels)) {
            assertThat(again.screen(label.sent()).toString().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(door.screen(label.sent()).toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
