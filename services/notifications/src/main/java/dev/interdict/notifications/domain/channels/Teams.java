package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Microsoft Teams workflow that waits for a webhook request: its address is its secret. */
public record Teams(Secret url, List<String> allow) implements Settings {

    /** This kind. */
    public static final ChannelType<Teams> TYPE = new ChannelType<>("teams", Teams.class, false, Teams::read);

    @Override
    public ChannelType<?> type() {
        return TYPE;
    }

    static Teams read(Fields fields, @Nullable Teams known, Circumstances given) {
        var allow = EndpointFields.allow(fields);
        return new Teams(EndpointFields.secretUrl(fields, known == null ? null : known.url, allow, given), allow);
    }
}
