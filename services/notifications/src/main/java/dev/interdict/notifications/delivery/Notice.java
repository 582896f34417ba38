package dev.interdict.notifications.delivery;

import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.troubles.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is to be said on a channel; its id is the same whenever it is said again. */
public sealed interface Notice {

    UUID id();

    /**
     * Alerts that are told together.
     *
     * @param alerts the first of them, at least one
     * @param total how many there are
     */
    record Alerts(UUID id, List<Alert> alerts, int total) implements Notice {

        /** One alert alone. */
        static Alerts of(Alert alert) {
            return new Alerts(alert.id(), List.of(alert), 1);
        }
    }

    /** Somebody has taken note of an alert. */
    record Acknowledged(UUID id, Alert alert, Acknowledgement by) implements Notice {}

    /**
     * Whoever runs Interdict has to look at something, or does not have to any more.
     *
     * @param since product instant at which it began
     * @param times how often it was noticed since then
     */
    record InTrouble(UUID id, Trouble trouble, Instant since, long times) implements Notice {}

    /** Only shows that messages arrive. */
    record Test(UUID id, String channel) implements Notice {

        String summary() {
            return "This is a test: messages from Interdict arrive here.";
        }
    }
}
