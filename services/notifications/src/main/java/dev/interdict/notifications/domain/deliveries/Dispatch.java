package dev.interdict.notifications.domain.deliveries;

import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.channels.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is due, with all that is needed to send it.
 *
 * @param seq its place in the order of planning
 * @param message what the other side knows it by, the same at every try
 * @param project of the alert, or of the first of them
 * @param several true where it tells alerts of several projects: nothing on its channel goes beside it
 * @param tried how often it was tried before
 * @param firstTried product instant; null where it was not tried before
 * @param alerts those that are told at once, from the first that was not told
 * @param told how many of them were taken before; 0 where one message is about all
 * @param total how many alerts it is about
 * @param acknowledged who took note of the alert, where that is what it tells; null where it tells alerts
 */
public record Dispatch(
        UUID id,
        long seq,
        UUID message,
        UUID project,
        boolean several,
        int tried,
        @Nullable Instant firstTried,
        List<Alert> alerts,
        int told,
        int total,
        @Nullable Acknowledgement acknowledged,
        Channel channel) {

    private static final int MOST_FINDINGS = 100;

    /**
     * The first of the alerts, those that are told at once where each finding is an event: a hundred events are sent
     * well within a claim. One alert is told in any case.
     */
    public static List<Alert> atOnce(List<Alert> alerts) {
        var findings = 0;
        for (var i = 0; i < alerts.size(); i++) {
            findings += alerts.get(i).findings().size();
            if (i > 0 && findings > MOST_FINDINGS) {
                return alerts.subList(0, i);
            }
        }
        return alerts;
    }

    /** How many of its alerts have been taken when these are. */
    public int toldWithThese() {
        return told + alerts.size();
    }

    /** True where others have to be told after these, as every alert is an event of its own. */
    public boolean goesOn() {
        return channel.type().tellsEachFinding() && toldWithThese() < total;
    }
}
