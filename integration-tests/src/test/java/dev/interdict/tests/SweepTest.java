package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Vendor keys that no SBOM has any more are deleted, and never one that an SBOM has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepTest {

    private static final String WITHOUT_A_KEY = """
            select count(*) from batch b cross join lateral unnest(b.keys) as u(half)
             where not exists (select 1 from vendor_key k
                                where cast(cast('x' || right(replace(cast(k.key as text), '-', ''), 16) as bit(64)) as bigint)
                                      = u.half)
            """;

    private final House house = House.pending(Map.of("INTERDICT_SCREENING_SWEEP_EVERY", "PT0.05S"));

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void whatNoSbomHasAnyMoreIsDeletedAlsoWhileTheSameIsUploadedToTwoReplicas() {
        house.platform().addReplica("screening");
        var stays = house.uploadScreened("stays", "1.0", sbom("Those Who Stay", 40));
        house.uploadScreened("goes", "1.0", sbom("Those Who Go", 30));
        assertThat(keys()).isEqualTo(70);
        var replaced = house.uploadScreened("goes", "1.0", sbom("Those Who Come", 20));
        House.await("the end of what was replaced", () -> keys() == 60);

        for (var i = 0; i < 40; i++) {
            house.uploadScreened("turns", "1.0", sbom(i % 2 == 0 ? "This Way" : "That Way", 50));
            house.upload("beside", "1.0", sbom(i % 2 == 0 ? "That Way" : "This Way", 50));
            assertThat(Sql.number(house, "screening", WITHOUT_A_KEY)).isZero();
        }
        house.quiet();
        assertThat(Sql.number(house, "screening", WITHOUT_A_KEY)).isZero();
        assertThat(Sql.number(house, "screening", "select number from key_sweep"))
                .isGreaterThan(10);

        for (var project : List.of("turns", "beside")) {
            house.uploadScreened(project, "1.0", sbom("Those Who Stay", 40));
        }
        House.await("those of the last two alone", () -> keys() == 60);
        Http.send(HttpRequest.newBuilder(house.at(
                                "ingestion", "/v1/sboms/" + replaced.path("id").asText()))
                        .DELETE())
                .expect(204);
        House.await("the end of what was deleted", () -> keys() == 40);
        assertThat(Http.get(house.at(
                                "ingestion", "/v1/sboms/" + stays.path("id").asText()))
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("screened");
    }

    private long keys() {
        return Sql.number(house, "screening", "select count(*) from vendor_key");
    }

    private static byte[] sbom(String suppliers, int components) {
        return IntStream.range(0, components)
                .mapToObj(i ->
                        "{\"type\": \"library\", \"name\": \"part-%d\", \"version\": \"1.0\", \"supplier\": {\"name\": \"%s %d\"}}"
                                .formatted(i, suppliers, i))
                .collect(Collectors.joining(
                        ",", "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [", "]}"))
                .getBytes(UTF_8);
    }
}
