package dev.interdict.screening.triggers;

import dev.interdict.screening.domain.findings.Project;
import dev.interdict.screening.domain.gates.Gate;
import dev.interdict.screening.domain.gates.Gate.Item;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The gate as the door shows it. */
@Schema(name = "Gate")
record GateView(
        @Schema(
                description = "fail: a paragraph in force prohibits something or obliges to something; warn: one will,"
                        + " or a person has to look first; pass: neither")
        String verdict,

        Instant at,
        UUID sbom,
        @Schema(description = "The project's name") String project,
        List<ItemView> violations,
        List<ItemView> upcoming,
        List<ItemView> review,

        @Schema(description = "The first day of those upcoming; null where there is none") @Nullable
        Instant nextDeadline) {

    /**
     * What a paragraph says of a finding.
     *
     * @param phase empty where the programme has no paragraphs yet
     * @param effectiveAt null where no calendar says
     */
    @Schema(name = "GateItem")
    record ItemView(
            UUID finding,
            String programme,
            String title,
            String party,
            String component,
            @Nullable String purl,

            @Schema(description = "JSON pointer of the heaviest evidence")
            String field,

            String value,
            String phase,
            @Nullable Instant effectiveAt,
            String posture,
            List<String> prohibits,
            String citation,
            String because) {}

    static GateView of(Gate gate, Project project) {
        return new GateView(
                gate.verdict().name().toLowerCase(Locale.ROOT),
                gate.at(),
                gate.sbom(),
                project.name(),
                items(gate.violations()),
                items(gate.upcoming()),
                items(gate.review()),
                gate.nextDeadline());
    }

    private static List<ItemView> items(List<Item> items) {
        return items.stream().map(GateView::item).toList();
    }

    private static ItemView item(Item item) {
        var match = item.finding().match();
        var subject = match.subject();
        var phase = item.phase();
        var evidence = match.evidence().getFirst();
        return new ItemView(
                item.finding().id(),
                item.programme().id(),
                item.programme().title(),
                item.programme().partyName(match.party()),
                subject.title(),
                subject.purl(),
                evidence.field(),
                evidence.value(),
                item.posture().phase(),
                phase == null ? null : phase.effective().instant(),
                item.posture().posture(),
                phase == null ? List.of() : phase.prohibits(),
                phase == null ? "" : String.join("; ", phase.citations()),
                item.posture().because());
    }
}
