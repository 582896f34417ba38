package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.deliveries.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Which channels fail again and again: what is due on them rests for a while, instead of each waiting in vain. */
@ApplicationScoped
class Circuits {

    private static final int TRIPS_AT = 5;

    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();

    /** Begins to send what was claimed for the channel. */
    Round begin(String channel) {
        return new Round(failures.computeIfAbsent(channel, absent -> new AtomicInteger()));
    }

    /** What was claimed for a channel together. */
    static final class Round {

        private final AtomicInteger inARow;
        private final Set<UUID> held = ConcurrentHashMap.newKeySet();
        private volatile boolean over;

        private Round(AtomicInteger inARow) {
            this.inARow = inARow;
        }

        /** True where nothing more is sent in this round: of this project, or at all. */
        boolean isHeldUp(UUID project) {
            return over || held.contains(project);
        }

        /** Sends nothing more of the project in this round. */
        void holdUp(UUID project) {
            held.add(project);
        }

        /** Takes note of what came of a try; true where the channel is now left alone for a while. */
        boolean ended(UUID project, Outcome outcome) {
            if (!outcome.isOfTheOtherSide()) {
                inARow.set(0);
                return false;
            }
            held.add(project);
            over |= inARow.incrementAndGet() >= TRIPS_AT;
            return over;
        }
    }
}
