package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fault;
import java.util.List;

/** What became of a channel that somebody sent. */
public sealed interface ChannelCheck {

    /** It can be kept. */
    record Accepted(Channel channel) implements ChannelCheck {}

    /** It cannot; every fault is told. */
    record Refused(List<Fault> faults) implements ChannelCheck {}
}
