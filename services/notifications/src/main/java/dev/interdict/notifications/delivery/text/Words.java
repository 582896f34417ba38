package dev.interdict.notifications.delivery.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.troubles.Trouble;
import dev.interdict.notifications.secrets.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Alerts in words: templates see them as the API shows them, with {@code link} and {@code acknowledge}. */
@ApplicationScoped
public class Words {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final int MOST_FINDINGS = 10;

    private final Templates templates;
    private final ObjectMapper json;
    private final Links links;

    Words(Templates templates, ObjectMapper json, Links links) {
        this.templates = templates;
        this.json = json;
        this.links = links;
    }

    /** The template's text for these alerts, the first of so many; links last from the wall time on. */
    public String of(String template, List<Alert> alerts, int total, Instant at) {
        var shown = alerts.stream().map(alert -> data(alert, at)).toList();
        return templates.text(
                template,
                Map.of(
                        "alerts", shown,
                        "first", shown.getFirst(),
                        "total", total,
                        "shown", shown.size(),
                        "all", links.alertsSince(alerts.getFirst().at())));
    }

    /** Who took note of what, escaped for a template of that name. */
    public String acknowledged(String template, Alert alert, Acknowledgement by) {
        return templates.text(
                "acknowledged" + template.substring(template.lastIndexOf('.')),
                Map.of("alert", data(alert, by.at()), "by", by.by()));
    }

    /** What whoever runs Interdict has to look at. */
    public String trouble(String template, Trouble trouble, Instant since, long times) {
        return templates
                .text(
                        template,
                        Map.of(
                                "headline", trouble.headline(),
                                "what", trouble.what(),
                                "remedy", trouble.remedy(),
                                "since", since,
                                "times", times))
                .strip();
    }

    private Map<String, Object> data(Alert alert, Instant at) {
        var data = json.convertValue(alert.withAtMost(MOST_FINDINGS), MAP);
        data.put("link", links.alert(alert.id()));
        data.put("acknowledge", links.acknowledge(alert.id(), at));
        return data;
    }
}
