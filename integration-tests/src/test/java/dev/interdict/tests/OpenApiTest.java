package dev.interdict.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each service serves the OpenAPI document that is checked in beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private final House house = House.pending();

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void whatIsServedIsWhatIsCheckedIn() throws IOException {
        for (var service : List.of("ingestion", "screening", "deadlines", "notifications")) {
            var served = Http.get(house.at(service, "/q/openapi")).expect(200).text();
            var file = Path.of("..", "services", service, "openapi.yaml");
            if (Boolean.getBoolean("interdict.accept")) {
                Files.writeString(file, served);
            }
            assertThat(served)
                    .as(
                            "%s differs from what is served; if the change is meant, run this test with -Dinterdict.accept=true",
                            file)
                    .isEqualTo(Files.readString(file));
        }
    }
}
