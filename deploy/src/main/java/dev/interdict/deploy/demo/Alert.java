package dev.interdict.deploy.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a timeline tells of an alert of {@code GET /v1/alerts}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Alert(
        String id,
        String kind,
        String step,
        Instant at,
        String severity,
        Project project,
        String programme,
        String programmeTitle,
        @Nullable String phase,
        @Nullable String legalTime,
        @Nullable String text,
        @Nullable List<Standing> standing,
        List<String> prohibits,
        List<String> citations,
        int findingsTotal,
        List<Finding> findings,
        List<Delivery> deliveries) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Project(String id, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Delivery(String channel, String state, int attempts) {}

    /** Where a phase of the programme stands at the alert's instant. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Standing(String phase, String legalTime, boolean past, List<String> prohibits) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Finding(
            String id,
            String band,
            double score,
            String party,
            Component component,
            String field,
            String value,
            List<String> path,
            @Nullable String question) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Component(String name, @Nullable String version) {

        @Override
        public String toString() {
            return version == null ? name : name + " " + version;
        }
    }
}
