package dev.interdict.deploy.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a door said; the body is a missing node where it is not JSON. */
public record Answer(int status, JsonNode body) {

    public boolean isOk() {
        return status / 100 == 2;
    }

    /** What a problem document says is wrong, with the place of each fault. */
    public String problem() {
        String detail = body.path("detail").asText("it answered " + status);
        String faults = StreamSupport.stream(body.path("errors").spliterator(), false)
                .map(fault -> "%s: %s"
                        .formatted(
                                fault.path("pointer").asText(),
                                fault.path("detail").asText()))
                .collect(Collectors.joining("; "));
        return faults.isEmpty() ? detail : detail + " (" + faults + ")";
    }
}
