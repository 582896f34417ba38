package dev.interdict.notifications.domain.channels;

import java.util.List;

/** What a channel needs to know of its other side. Each kind checks its own: {@link ChannelType} names them all. */
public sealed interface Settings permits Webhook, Mail, Slack, Teams, PagerDuty, Syslog {

    /** Networks that may be connected to although they are not public, such as {@code 10.1.0.0/16}. */
    default List<String> allow() {
        return List.of();
    }
}
