package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A release that comes with other parties, words, rules or programmes is felt in what older ones left, once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseTest {

    private static final String OF_OLDER_RELEASE = "lt-kaspersky-2017";
    private static final String OWN = "it-dl21-2022-art29";
    private static final String DATA = "select coalesce(hash, 'mixed') from matching_data";

    private final House house = House.pending();

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void whatAnOlderReleaseDidNotKnowIsFoundOnceTheLastReplicaOfItIsGone() throws SQLException {
        House.await("the first sign of life", () -> !data().equals("mixed"));
        var ours = data();
        house.uploadScreened("mail", "1.0", sbom());
        house.quiet();
        assertThat(findings()).isEqualTo(1);
        house.platform().addReplica("screening");

        execute(
                "insert into matching_replica values ('00000000-0000-0000-0000-000000000001', 'older', 'infinity')",
                "update matching_data set hash = 'older'");
        forgetWhatWasMatched();
        House.await("that two releases run", () -> data().equals("mixed"));
        assertThat(findings()).isZero();
        assertThat(Sql.number(house, "screening", "select count(*) from rescreening"))
                .isZero();

        execute("delete from matching_replica where hash = 'older'");
        House.await("what the older one did not know", () -> findings() == 1);
        house.quiet();
        assertThat(data()).isEqualTo(ours);
        assertThat(house.findings("mail")).hasSize(1);

        forgetWhatWasMatched();
        restart();
        house.uploadScreened("other", "1.0", sbom());
        house.quiet();
        assertThat(findings())
                .as("the same release has nothing matched anew: only the upload's finding is there")
                .isEqualTo(1);
    }

    @Test
    void aProgrammeOfAnOlderReleaseIsRenewedOnceAndSomebodysOwnStays() throws SQLException {
        house.quiet();
        var ours = text(OF_OLDER_RELEASE);
        var own = text(OWN) + "# read by counsel\n";
        Http.put(house.at("screening", "/v1/programmes/" + OWN), "application/yaml", own.getBytes(UTF_8))
                .expect(200);
        execute(
                "delete from programme_release where programme in ('%s', '%s')".formatted(OF_OLDER_RELEASE, OWN),
                "update programme_file set text = text || '# as it was' where programme = '%s'"
                        .formatted(OF_OLDER_RELEASE),
                """
                insert into programme_release
                select programme, sha256(convert_to(text, 'UTF8')) from programme_file where programme = '%s'
                """.formatted(OF_OLDER_RELEASE));
        restart();
        House.await("this release's text", () -> text(OF_OLDER_RELEASE).equals(ours));
        assertThat(revision(OF_OLDER_RELEASE)).isEqualTo(2);
        assertThat(text(OWN)).isEqualTo(own);
        assertThat(revision(OWN)).isEqualTo(2);
        assertThat(house.platform().service("screening").log())
                .content(UTF_8)
                .containsOnlyOnce("the one that somebody set, which stays; PUT /v1/programmes/" + OWN);

        execute("update programme_file set text = text || '# as it was' where programme = '%s'"
                .formatted(OF_OLDER_RELEASE));
        restart();
        assertThat(text(OF_OLDER_RELEASE))
                .as("a straggler of an older release takes nothing back")
                .isEqualTo(ours + "# as it was");
        assertThat(revision(OWN)).isEqualTo(2);
    }

    private String text(String programme) {
        return Sql.texts(
                        house,
                        "screening",
                        "select text from programme_file where programme = '%s'".formatted(programme))
                .getFirst();
    }

    private long revision(String programme) {
        return Sql.number(
                house, "screening", "select revision from programme_file where programme = '%s'".formatted(programme));
    }

    private void restart() {
        house.platform().service("screening").stop();
        house.platform().service("screening").start();
        house.platform().service("screening").awaitReady();
        house.quiet();
    }

    /** As if a release without the alias had screened. */
    private void forgetWhatWasMatched() throws SQLException {
        execute("update vendor_key set matches = null", "update batch set matches = '[]'", "delete from finding");
    }

    private String data() {
        return Sql.texts(house, "screening", DATA).getFirst();
    }

    private long findings() {
        return Sql.number(house, "screening", "select count(*) from finding");
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = Sql.connect(house, "screening");
                var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.executeUpdate(one);
            }
        }
    }

    private static byte[] sbom() {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "library", "name": "part", "version": "1.0", "supplier": {"name": "AO Kaspersky Lab"}}]}
                """.getBytes(UTF_8);
    }
}
