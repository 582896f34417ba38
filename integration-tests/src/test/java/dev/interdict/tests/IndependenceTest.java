package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each service starts, and stays up, while the others are down. */
class IndependenceTest {

    private static final List<String> SERVICES = List.of("ingestion", "screening", "deadlines", "notifications");

    @Test
    void eachServiceStartsAndAnswersAlone() {
        try (var house = House.pending()) {
            SERVICES.forEach(service -> house.platform().service(service).stop());
            for (var service : SERVICES) {
                var process = house.platform().service(service);
                process.start();
                process.awaitReady();
                assertThat(Http.get(house.at(service, "/q/health/live")).status())
                        .isEqualTo(200);
                assertThat(Http.get(house.at(service, "/q/metrics")).expect(200).text())
                        .contains("jvm_memory_used_bytes");
                assertThat(Http.get(house.at(service, "/q/openapi")).expect(200).text())
                        .contains("/v1/backlog");
                assertThat(house.backlog(service).path("service").asText()).isEqualTo(service);
                process.stop();
            }
        }
    }
}
