package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Slack incoming webhook: its address is its secret. */
public record Slack(Secret url, List<String> allow) implements Settings {

    static Slack read(Fields fields, @Nullable Settings known, Circumstances given) {
        var allow = EndpointFields.allow(fields);
        return new Slack(
                EndpointFields.secretUrl(fields, known instanceof Slack slack ? slack.url : null, allow, given), allow);
    }
}
