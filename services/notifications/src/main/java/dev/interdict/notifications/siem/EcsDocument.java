package dev.interdict.notifications.siem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Elastic Common Schema 9: the fields of it that are filled here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EcsDocument(
        @JsonProperty("@timestamp") Instant timestamp,
        String message,
        List<String> tags,
        Labels labels,
        Ecs ecs,
        Event event,
        Rule rule,
        @JsonProperty("package") Packaged component,
        Observer observer) {

    record Ecs(String version) {}

    record Event(
            UUID id,
            String kind,
            List<String> category,
            List<String> type,
            String action,
            String code,
            int severity,
            String module,
            String dataset,
            String provider,
            Instant created,
            Instant start,
            String url) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(
            String id,
            String name,
            @Nullable String description,
            String ruleset,
            @Nullable String reference) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Packaged(
            String name,
            @Nullable String version,
            @Nullable String type,
            @Nullable String reference) {}

    record Observer(String vendor, String product, String version) {}

    /** What ECS has no field for; all of them are keywords. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Labels(
            UUID finding,
            UUID alert,
            UUID projectId,
            String project,
            @Nullable String owner,
            String party,
            String band,
            String step,
            @Nullable String phase,
            @Nullable Instant effectiveAt,
            @Nullable String legalTime,
            String field,
            String value,
            @Nullable String question) {}
}
