package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PagerDuty service with an Events API v2 integration.
 *
 * @param url where events go; PagerDuty's own where nobody says otherwise
 */
public record PagerDuty(String url, Secret routingKey, List<String> allow) implements Settings {

    /** This kind. */
    public static final ChannelType<PagerDuty> TYPE =
            new ChannelType<>("pagerduty", PagerDuty.class, true, PagerDuty::read);

    private static final String OWN = "https://events.pagerduty.com/v2/enqueue";

    @Override
    public ChannelType<?> type() {
        return TYPE;
    }

    static PagerDuty read(Fields fields, @Nullable PagerDuty known, Circumstances given) {
        var allow = EndpointFields.allow(fields);
        var url = fields.has("url") ? EndpointFields.url(fields, allow, given) : OWN;
        var before = known == null ? null : known.routingKey;
        var key = EndpointFields.secret(
                fields,
                "routingKey",
                before,
                text -> text.matches("[A-Za-z0-9]{32}"),
                "Must be the integration key: 32 letters and digits.");
        return new PagerDuty(url, key, allow);
    }
}
