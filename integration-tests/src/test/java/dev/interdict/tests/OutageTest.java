package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The broker and the database go away and come back. */
class OutageTest {

    @Test
    void uploadsAreAcceptedWhileKafkaIsDownAndNothingIsLost() {
        try (var house = House.pending()) {
            house.platform().kafka().stop();
            var sbom = house.upload("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
            house.upload("android-tests", "1.0", Samples.sbom("android-tests"));
            assertThat(house.backlog("ingestion").path("outbox").asInt()).isPositive();
            assertThat(sbom.path("state").asText()).isEqualTo("read");

            house.platform().kafka().start();
            house.quiet();
            house.moveClockTo(House.AFTER_ALL_PHASES);

            assertThat(house.timeline("mail-gateway")).containsExactlyInAnyOrderElementsOf(Law.uploadedWhilePending(1));
            assertThat(house.timeline("android-tests"))
                    .containsExactlyInAnyOrderElementsOf(Law.uploadedWhilePending(1));
        }
    }

    @Test
    void withoutPostgresDoorsAnswer503AndWhatWasAcceptedIsKept() {
        try (var house = House.pending()) {
            var before = house.upload("mail-gateway", "1.0", Samples.sbom("mail-gateway"));
            house.platform().database().stop();

            var refused = house.tryUpload("android-tests", "1.0", Samples.sbom("android-tests"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.contentType()).startsWith("application/problem+json");
            assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.json().path("detail").asText()).contains("database");
            for (var door : List.of("screening:/v1/findings", "deadlines:/v1/deadlines", "notifications:/v1/alerts")) {
                var service = door.split(":", 2);
                assertThat(Http.get(house.at(service[0], service[1])).status())
                        .as(door)
                        .isEqualTo(503);
            }

            house.platform().database().start();
            House.await(
                    "uploads are accepted again",
                    () -> house.tryUpload("android-tests", "1.0", Samples.sbom("android-tests"))
                                    .status()
                            == 202);
            house.quiet();
            house.moveClockTo(House.AFTER_ALL_PHASES);

            assertThat(Http.get(house.at(
                                    "ingestion",
                                    "/v1/sboms/" + before.path("id").asText()))
                            .expect(200)
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("screened");
            assertThat(house.timeline("mail-gateway")).containsExactlyInAnyOrderElementsOf(Law.uploadedWhilePending(1));
            assertThat(house.timeline("android-tests"))
                    .containsExactlyInAnyOrderElementsOf(Law.uploadedWhilePending(1));
        }
    }
}
