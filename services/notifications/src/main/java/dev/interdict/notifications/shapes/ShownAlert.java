package dev.interdict.notifications.shapes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interdict.notifications.domain.alerts.Acknowledgement;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.deliveries.FollowedAlert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contract's alert.
 *
 * @param acknowledged null where nobody has taken note of it
 * @param muted why nobody was told; null where somebody was
 */
public record ShownAlert(
        @JsonUnwrapped Alert alert,
        @Nullable Acknowledgement acknowledged,
        @Nullable String muted,
        List<FollowedAlert.Sent> deliveries) {

    public static ShownAlert of(FollowedAlert followed) {
        return new ShownAlert(followed.alert(), followed.acknowledged(), followed.muted(), followed.deliveries());
    }
}
