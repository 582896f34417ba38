package dev.interdict.notifications.triggers;

import dev.interdict.notifications.domain.deliveries.Dispatch;
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

        /** True where it is not sent in this round, as something before it holds it up; then it holds up others too. */
        boolean isHeldUp(Dispatch dispatch) {
            var heldUp = over || held.contains(dispatch.project()) || (dispatch.several() && !held.isEmpty());
            if (heldUp) {
                holdUp(dispatch);
            }
            return heldUp;
        }

        /** Sends nothing more in this round that has to come behind it. */
        void holdUp(Dispatch dispatch) {
            held.add(dispatch.project());
            over |= dispatch.several();
        }

        /** Takes note of what came of a try; true where the channel is now left alone for a while. */
        boolean ended(Dispatch dispatch, Outcome outcome) {
            if (!outcome.isOfTheOtherSide()) {
                inARow.set(0);
                return false;
            }
            holdUp(dispatch);
            var trips = inARow.incrementAndGet() >= TRIPS_AT;
            over |= trips;
            return trips;
        }
    }
}
