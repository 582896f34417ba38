package dev.interdict.notifications.domain.channels;

import java.util.List;

/** What a channel needs to know of its other side. Each kind is a record that reads and checks its own. */
public interface Settings {

    /** The kind of channel that these are for. */
    ChannelType<?> type();

    /** Networks that may be connected to although they are not public, such as {@code 10.1.0.0/16}. */
    default List<String> allow() {
        return List.of();
    }
}
