package dev.interdict.ingestion.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void whatDoesNotFitWaitsUntilOthersLeave() {
        var room = new Room(100);

        assertThat(room.enter(60)).isTrue();
        assertThat(room.enter(41)).isFalse();
        assertThat(room.enter(40)).isTrue();
        room.leave(60);
        assertThat(room.enter(60)).isTrue();
    }
}
