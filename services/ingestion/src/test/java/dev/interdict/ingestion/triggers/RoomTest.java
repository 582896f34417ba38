package dev.interdict.ingestion.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomTest {

    private final Room room = new Room(100);

    @Test
    void whatDoesNotFitWaitsUntilOthersLeave() {
        assertThat(room.enter(60)).isTrue();
        assertThat(room.enter(41)).isFalse();
        assertThat(room.enter(40)).isTrue();
        room.leave(60);
        assertThat(room.enter(60)).isTrue();
    }

    @Test
    void whoeverIsPatientEntersAsSoonAsOthersLeave() {
        room.enter(60);
        var entered = room.enter(41, Duration.ofSeconds(30))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.<Boolean>create());
        entered.assertNotTerminated();
        room.leave(60);

        entered.awaitItem().assertItem(true);
    }

    @Test
    void whosePatienceIsOverDoesNotEnter() {
        room.enter(60);
        room.enter(41, Duration.ofMillis(10))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.<Boolean>create())
                .awaitItem()
                .assertItem(false);
        assertThat(room.enter(40)).isTrue();
    }
}
