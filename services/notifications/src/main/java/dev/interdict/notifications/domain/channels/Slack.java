package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Slack incoming webhook: its address is its secret. */
public record Slack(Secret url, List<String> allow) implements Settings {

    /** This kind. */
    public static final ChannelType<Slack> TYPE = new ChannelType<>("slack", Slack.class, false, Slack::read);

    @Override
    public ChannelType<?> type() {
        return TYPE;
    }

    static Slack read(Fields fields, @Nullable Slack known, Circumstances given) {
        var allow = EndpointFields.allow(fields);
        return new Slack(EndpointFields.secretUrl(fields, known == null ? null : known.url, allow, given), allow);
    }
}
