package dev.interdict.notifications.domain.channels;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of channels that there are. */
public final class ChannelTypes {

    private final SortedMap<String, ChannelType<?>> byWord;

    /**
     * Those that somebody speaks to.
     *
     * @throws IllegalStateException where two have the same word
     */
    public ChannelTypes(Collection<? extends ChannelType<?>> all) {
        this.byWord = all.stream()
                .collect(collectingAndThen(
                        toMap(
                                ChannelType::word,
                                Function.<ChannelType<?>>identity(),
                                ChannelTypes::twice,
                                TreeMap::new),
                        Collections::unmodifiableSortedMap));
    }

    /** The kind that the contract's word names; empty where it names none. */
    public Optional<ChannelType<?>> of(@Nullable Object word) {
        return word instanceof String text ? Optional.ofNullable(byWord.get(text)) : Optional.empty();
    }

    String words() {
        return byWord.keySet().stream().collect(joining(", "));
    }

    private static ChannelType<?> twice(ChannelType<?> one, ChannelType<?> other) {
        throw new IllegalStateException("Two kinds of channels have the word %s: those of %s and %s."
                .formatted(one.word(), one.settings(), other.settings()));
    }
}
