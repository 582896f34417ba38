package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Microsoft Teams workflow that waits for a webhook request: its address is its secret. */
public record Teams(Secret url, List<String> allow) implements Settings {

    static Teams read(Fields fields, @Nullable Settings known, Circumstances given) {
        var allow = EndpointFields.allow(fields);
        return new Teams(
                EndpointFields.secretUrl(fields, known instanceof Teams teams ? teams.url : null, allow, given), allow);
    }
}
