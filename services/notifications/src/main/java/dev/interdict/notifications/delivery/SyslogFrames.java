package dev.interdict.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.notifications.delivery.text.Visible;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Severity;
import dev.interdict.notifications.secrets.Links;
import dev.interdict.notifications.siem.Ecs;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * RFC 5424 messages in frames with their length (RFC 6587, 3.4.1), one for each finding, whose text is CEF version 0 or
 * LEEF 2.0 with tabs between its fields, or a JSON object of the Elastic Common Schema.
 */
@ApplicationScoped
class SyslogFrames {

    /** Facility local0. */
    private static final int FACILITY = 16 * 8;

    private static final int LONGEST_VALUE = 1_023;

    private final Links links;
    private final ObjectMapper json;
    private final String version;

    SyslogFrames(Links links, ObjectMapper json, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.links = links;
        this.json = json;
        this.version = version;
    }

    byte[] of(Notice notice, String format, Instant at) {
        var frames = new ByteArrayOutputStream();
        texts(notice, format, at).forEach(text -> {
            var message = text.getBytes(UTF_8);
            frames.writeBytes((message.length + " ").getBytes(UTF_8));
            frames.writeBytes(message);
        });
        return frames.toByteArray();
    }

    private List<String> texts(Notice notice, String format, Instant at) {
        return switch (notice) {
            case Notice.Alerts told ->
                told.alerts().stream()
                        .flatMap(alert -> alert.findings().stream()
                                .map(finding -> header(
                                                alert.severity(),
                                                alert.at(),
                                                alert.kind().toString())
                                        + text(format, alert, finding)))
                        .toList();
            case Notice.Acknowledged known ->
                List.of(header(Severity.LOW, known.by().at(), "acknowledged")
                        + event(
                                format,
                                "acknowledged",
                                "Somebody has taken note of an alert",
                                Severity.LOW,
                                Map.of(
                                        "msg",
                                        known.by().by(),
                                        "request",
                                        links.alert(known.alert().id()))));
            case Notice.InTrouble in ->
                List.of(header(Severity.MEDIUM, at, "trouble")
                        + event(
                                format,
                                "trouble",
                                "About Interdict itself: trouble",
                                Severity.MEDIUM,
                                Map.of(
                                        "msg",
                                        in.trouble().headline() + ". "
                                                + in.trouble().what())));
            case Notice.Test test ->
                List.of(header(Severity.LOW, at, "test")
                        + event(
                                format,
                                "test",
                                "About Interdict itself: test",
                                Severity.LOW,
                                Map.of("msg", test.summary())));
        };
    }

    private static String header(Severity severity, Instant at, String id) {
        return "<%d>1 %s - interdict - %s - ".formatted(FACILITY + level(severity), at, id);
    }

    private String text(String format, Alert alert, Finding finding) {
        return format.equals("ecs")
                ? json(Ecs.document(alert, finding, links.alert(alert.id()), version))
                : event(
                        format,
                        alert.kind().toString(),
                        finding.headline() + ": " + alert.kind(),
                        alert.severity(),
                        fields(alert, finding));
    }

    /** What is not ASCII is escaped: no mark turns round what a terminal shows. */
    private String json(Object value) {
        try {
            return json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String event(String format, String kind, String name, Severity severity, Map<String, String> fields) {
        if (format.equals("ecs")) {
            return json(fields);
        }
        return format.equals("leef")
                ? "LEEF:2.0|Interdict|Interdict|%s|%s|x09|".formatted(version, kind) + leef(severity, fields)
                : "CEF:0|Interdict|Interdict|%s|%s|%s|%d|".formatted(version, kind, name, score(severity))
                        + cef(fields);
    }

    private static String cef(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey()
                        + "="
                        + value(field).replace("\\", "\\\\").replace("=", "\\="))
                .collect(Collectors.joining(" "));
    }

    private static String leef(Severity severity, Map<String, String> fields) {
        return "sev=" + score(severity)
                + fields.entrySet().stream()
                        .map(field -> "\t" + field.getKey() + "=" + value(field))
                        .collect(Collectors.joining());
    }

    private static String value(Map.Entry<String, String> field) {
        return Visible.of(field.getValue(), LONGEST_VALUE);
    }

    private Map<String, String> fields(Alert alert, Finding finding) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("rt", String.valueOf(alert.at().toEpochMilli()));
        fields.put("externalId", finding.id().toString());
        fields.put("msg", alert.summary());
        fields.put("request", links.alert(alert.id()));
        labelled(fields, 1, "project", alert.project().name());
        labelled(fields, 2, "programme", alert.programme());
        labelled(fields, 3, "phase", alert.phase() == null ? "-" : alert.phase());
        labelled(fields, 4, "component", component(finding));
        labelled(fields, 5, "party", finding.party());
        labelled(fields, 6, "citations", String.join("; ", alert.citations()));
        return fields;
    }

    private static void labelled(Map<String, String> fields, int number, String label, String value) {
        fields.put("cs" + number + "Label", label);
        fields.put("cs" + number, value);
    }

    private static String component(Finding finding) {
        var component = finding.component();
        return component.purl() == null ? component.name() : component.purl();
    }

    private static int level(Severity severity) {
        return switch (severity) {
            case LOW -> 6;
            case MEDIUM -> 4;
            case HIGH -> 3;
            case CRITICAL -> 2;
        };
    }

    private static int score(Severity severity) {
        return switch (severity) {
            case LOW -> 3;
            case MEDIUM -> 5;
            case HIGH -> 8;
            case CRITICAL -> 10;
        };
    }
}
