package dev.interdict.notifications.domain.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mail gateway of the worked example, and steps that its finding reaches. */
public final class Given {

    public static final Project MAIL_GATEWAY = new Project(
            UUID.fromString("5b0c7a52-8f0e-4c0b-9e0e-0a3f6f3b7a01"),
            "mail-gateway",
            "platform-team",
            List.of("internet-facing"));

    /** As severities are where nobody sets others. */
    public static final SeverityRules SEVERITIES = new SeverityRules(
            SeverityScale.of("low>90, medium>30, high>=7, critical"), SeverityScale.of("low>30, medium>=7, high"));

    public static final Finding ENGINE = finding(
            "2f8f7e0a-57d3-5b1e-8e0e-6f1f4a1f0b01",
            Band.ALERT,
            new Component("MailShield Scan Engine", "8.9.2.595", "pkg:generic/kaspersky/mailshield-engine@8.9.2.595"),
            null);

    public static final Finding UNSURE = finding(
            "2f8f7e0a-57d3-5b1e-8e0e-6f1f4a1f0b02",
            Band.REVIEW,
            new Component("klcore", null, null),
            "Is klcore the work of Kaspersky Lab?");

    public static final Standing ANNOUNCED = new Standing(
            "announced",
            Instant.parse("2024-06-20T04:00:00Z"),
            "2024-06-20T00:00 America/New_York",
            true,
            true,
            List.of());

    private static final Phase RESALE = new Phase(
            "resale-integration-licensing",
            Instant.parse("2024-09-29T04:00:00Z"),
            "2024-09-29T00:00 America/New_York",
            false,
            "September 29, 2024",
            "Resale, integration and licensing are prohibited.");

    private Given() {}

    public static Standing newAgreements(boolean past) {
        return new Standing(
                "new-agreements",
                Instant.parse("2024-07-20T04:00:00Z"),
                "2024-07-20T00:00 America/New_York",
                past,
                false,
                List.of("new-agreement"));
    }

    public static Standing updates(boolean past) {
        return new Standing(
                "updates-ksn",
                Instant.parse("2024-09-29T04:00:00Z"),
                "2024-09-29T00:00 America/New_York",
                past,
                false,
                List.of("provide-update", "operate-cloud-service"));
    }

    public static Standing resale(boolean past) {
        return new Standing(
                "resale-integration-licensing",
                Instant.parse("2024-09-29T04:00:00Z"),
                "2024-09-29T00:00 America/New_York",
                past,
                false,
                List.of("resell", "integrate", "license-for-resale-or-integration"));
    }

    /** A step that is not one of a phase. */
    private static final List<Amendment> AMENDMENTS = List.of(
            new Amendment("updates-ksn", Instant.parse("2024-09-29T04:00:00Z"), Instant.parse("2024-11-29T05:00:00Z")),
            new Amendment("resale", Instant.parse("2024-09-29T04:00:00Z"), null));

    public static Step step(Kind kind, String at, List<Standing> standing, Finding... findings) {
        return step(kind, kind.toString(), at, null, standing, findings);
    }

    /** A step of the phase of 29 September 2024 about resale. */
    public static Step ofResale(Kind kind, String name, String at, Finding... findings) {
        return step(kind, name, at, RESALE, List.of(), findings);
    }

    public static Step step(
            Kind kind, String name, String at, @Nullable Phase phase, List<Standing> standing, Finding... findings) {
        return new Step(
                UUID.fromString("7d9c1f2a-1111-5222-8333-444455556666"),
                MAIL_GATEWAY,
                "us-bis-icts-kaspersky-2024",
                "Final Determination: Kaspersky Lab, Inc.",
                kind,
                name,
                Instant.parse(at),
                phase,
                phase == null ? List.of() : resale(false).prohibits(),
                List.of("89 FR 52434"),
                standing,
                kind == Kind.AMENDED ? AMENDMENTS : List.of(),
                1,
                findings.length,
                List.of(findings));
    }

    public static Finding finding(String id, Band band, Component component, @Nullable String question) {
        return new Finding(
                UUID.fromString(id),
                band,
                0.97,
                "Kaspersky Lab",
                List.of("1.0.0"),
                component,
                "/components/4/cpe",
                "cpe:2.3:a:kaspersky:anti-virus_engine:8.9.2.595:*:*:*:*:*:*:*",
                List.of("mail-gateway", component.name()),
                question,
                Instant.parse("2024-06-01T12:00:00Z"));
    }
}
