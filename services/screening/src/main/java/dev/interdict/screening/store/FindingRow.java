package dev.interdict.screening.store;

import dev.interdict.screening.domain.findings.Finding;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A finding; what is only shown, never searched for, stands in it as JSON. */
@Entity
@Table(name = "finding")
@NullUnmarked
class FindingRow {

    @Id
    UUID id;

    UUID projectId;
    String programme;
    String party;
    String band;
    double score;
    String versions;
    long sequence;
    String match;
    String phases;
    Instant openedAt;
    Instant closedAt;
    String ruling;

    static FindingRow of(Finding finding, Documents documents) {
        var row = new FindingRow();
        row.id = finding.id();
        row.projectId = finding.project();
        row.programme = finding.match().programme();
        row.party = finding.match().party();
        row.band = finding.match().band().name();
        row.score = finding.match().score();
        row.versions = documents.write(finding.versions());
        row.sequence = finding.sequence();
        row.match = documents.write(StoredMatch.of(finding.match()));
        row.phases = documents.write(finding.phases());
        row.openedAt = finding.openedAt();
        row.closedAt = finding.closedAt();
        row.ruling = finding.ruling() == null ? null : documents.write(finding.ruling());
        return row;
    }

    Finding toDomain(Documents documents) {
        return new Finding(
                id,
                projectId,
                documents.strings(versions),
                sequence,
                documents.match(match),
                documents.postures(phases),
                openedAt,
                closedAt,
                ruling == null ? null : documents.ruling(ruling));
    }
}
