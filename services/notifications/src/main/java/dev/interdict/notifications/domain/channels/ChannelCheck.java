package dev.interdict.notifications.domain.channels;

import java.util.List;

/** What became of a channel that somebody sent. */
public sealed interface ChannelCheck {

    /** It can be kept. */
    record Accepted(ChannelDraft draft) implements ChannelCheck {}

    /** It cannot; every fault is told. */
    record Refused(List<Fault> faults) implements ChannelCheck {}

    /**
     * One fault.
     *
     * @param pointer JSON pointer into what was sent
     */
    record Fault(String pointer, String detail) {}
}
