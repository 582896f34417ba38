package dev.interdict.deadlines.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The programme that the worked example of the contract is about, and a finding of the bundled mail gateway. */
final class Samples {

    static final Project MAIL_GATEWAY =
            new Project(UUID.fromString("00000000-0000-7000-8000-00000000000a"), "mail-gateway", "team-mail", 1);

    static final Phase ANNOUNCED = phase("announced", 0, "2024-06-20T04:00:00Z", "2024-06-20T00:00", true, false);
    static final Phase NEW_AGREEMENTS =
            phase("new-agreements", 1, "2024-07-20T04:00:00Z", "2024-07-20T00:00", false, false);
    static final Phase UPDATES = phase("updates-ksn", 2, "2024-09-29T04:00:00Z", "2024-09-29T00:00", false, true);
    static final Phase RESALE =
            phase("resale-integration-licensing", 3, "2024-09-29T04:00:00Z", "2024-09-29T00:00", false, true);

    static final Programme PENDING = programme(1);
    static final Programme IN_FORCE = programme(2, ANNOUNCED, NEW_AGREEMENTS, UPDATES, RESALE);

    private Samples() {}

    static Instant at(String instant) {
        return Instant.parse(instant);
    }

    static Programme programme(long sequence, Phase... phases) {
        return new Programme(
                new Version("us-bis-icts-kaspersky-2024", sequence),
                "",
                "Kaspersky",
                "hash-" + sequence,
                List.of("E.O. 13873"),
                List.of(phases));
    }

    static Phase phase(String id, int ordinal, String effectiveAt, String civil, boolean notice, boolean present) {
        return phase(id, ordinal, effectiveAt, civil, "America/New_York", notice, present);
    }

    static Phase phase(
            String id, int ordinal, String effectiveAt, String civil, String zone, boolean notice, boolean present) {
        return new Phase(
                id,
                ordinal,
                notice,
                present,
                at(effectiveAt),
                LocalDateTime.parse(civil),
                ZoneId.of(zone),
                true,
                "12:00 a.m. EDT",
                "what " + id + " says",
                notice ? List.of() : List.of("act-" + id),
                List.of("89 FR 52434"),
                List.of(new Span(at(effectiveAt), Optional.empty(), "12:00 a.m. EDT")),
                Optional.empty());
    }

    /** A phase that holds in the spans only, each written as its begin and, after a slash, its end. */
    static Phase holding(Phase phase, String... spans) {
        return new Phase(
                phase.id(),
                phase.ordinal(),
                phase.notice(),
                phase.present(),
                phase.effectiveAt(),
                phase.civilTime(),
                phase.zone(),
                phase.zoneStated(),
                phase.wording(),
                phase.text(),
                phase.prohibits(),
                phase.citations(),
                Arrays.stream(spans).map(Samples::span).toList(),
                phase.due());
    }

    private static Span span(String text) {
        var ends = text.split("/", -1);
        return new Span(
                at(ends[0]), ends.length == 1 ? Optional.empty() : Optional.of(at(ends[1])), "the pause is over");
    }

    /** An obligation that asks for something so many business days after a discovery. */
    static Phase asking(Phase phase, int businessDays) {
        return new Phase(
                phase.id(),
                phase.ordinal(),
                phase.notice(),
                phase.present(),
                phase.effectiveAt(),
                phase.civilTime(),
                phase.zone(),
                phase.zoneStated(),
                phase.wording(),
                phase.text(),
                phase.prohibits(),
                phase.citations(),
                phase.spans(),
                Optional.of(new DueIn(businessDays, true)));
    }

    static Finding finding(int number) {
        return new Finding(
                new UUID(7 << 12, number),
                "ALERT",
                0.97,
                "Kaspersky Lab",
                List.of("1.0"),
                "kav-sdk",
                "8.9",
                null,
                "/components/3/supplier/name",
                "AO Kaspersky Lab",
                List.of("mail-gateway"),
                null,
                at("2024-06-01T12:00:00Z"));
    }

    static Change stands(Finding finding, Programme programme, String knownAt) {
        return stands(finding, programme, knownAt, knownAt);
    }

    static Change stands(Finding finding, Programme programme, String knownAt, String decidedAt) {
        return new Change(
                finding,
                programme.version(),
                false,
                programme.phases().stream().map(Phase::id).toList(),
                Optional.empty(),
                at(knownAt),
                at(decidedAt));
    }

    static Change silent(Finding finding, Programme programme, String phase, String decidedAt) {
        return new Change(
                finding,
                programme.version(),
                false,
                programme.phases().stream()
                        .map(Phase::id)
                        .filter(id -> !id.equals(phase))
                        .toList(),
                Optional.empty(),
                at(decidedAt),
                at(decidedAt));
    }

    static Change gone(Finding finding, Programme programme, String closedAt) {
        return new Change(finding, programme.version(), true, List.of(), Optional.empty(), at(closedAt), at(closedAt));
    }

    /** Waived at the instant; until null: dismissed. */
    static Change hushed(Finding finding, Programme programme, String decidedAt, @Nullable String until) {
        return new Change(
                finding,
                programme.version(),
                false,
                programme.phases().stream().map(Phase::id).toList(),
                Optional.of(
                        new Silence(at(decidedAt), Optional.ofNullable(until).map(Samples::at))),
                at(decidedAt),
                at(decidedAt));
    }
}
