package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two replicas of each service side by side, and every event delivered again. */
class RepetitionTest {

    private static final List<String> TOPICS = List.of(
            "interdict.ingestion.components.v1",
            "interdict.ingestion.projects.v1",
            "interdict.screening.programmes.v1",
            "interdict.screening.findings.v1",
            "interdict.deadlines.steps.v1");

    @Test
    void replicasAndRedeliveriesChangeNothing() {
        try (var house = House.pending();
                var receiver = new Receiver()) {
            receiver.registerAt(house, "security-team");
            List.of("ingestion", "screening", "deadlines", "notifications").forEach(house.platform()::addReplica);
            var uploads = Uploads.begin(house, "replicated", 12, Samples.sbom("mail-gateway"));
            uploads.awaitAccepted();
            house.uploadScreened("web-console", "1.0", Samples.sbom("web-console"));
            house.quiet();
            deliverAgain(house);
            house.moveClockTo(Instant.parse("2024-08-01T12:00:00Z"));
            deliverAgain(house);
            house.moveClockTo(House.AFTER_ALL_PHASES);
            deliverAgain(house);

            assertThat(uploads.projects())
                    .allSatisfy(project -> assertThat(house.timeline(project))
                            .containsExactlyInAnyOrderElementsOf(Law.uploadedWhilePending(1)));
            assertThat(house.timeline("web-console")).containsExactlyInAnyOrderElementsOf(Law.uploadedWhilePending(3));
            House.await("every alert at the receiver", () -> receiver.messages().size() >= 13 * 19);
            assertThat(receiver.messages())
                    .hasSize(13 * 19)
                    .extracting(Receiver.Message::id)
                    .doesNotHaveDuplicates();
        }
    }

    private static void deliverAgain(House house) {
        var topics = new Topics(house);
        TOPICS.forEach(topic -> topics.send(topic, topics.read(topic)));
        house.quiet();
    }
}
