package dev.interdict.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interdict.notifications.domain.channels.Channel;
import dev.interdict.notifications.domain.channels.ChannelCheck;
import dev.interdict.notifications.domain.channels.ChannelRules;
import dev.interdict.notifications.domain.channels.ChannelType;
import dev.interdict.notifications.domain.channels.Circumstances;
import dev.interdict.notifications.domain.channels.Settings;
import dev.interdict.notifications.domain.channels.SigningKeys;
import dev.interdict.notifications.domain.deliveries.Outcome;
import dev.interdict.notifications.domain.reading.Fields;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The README's recipe for a new kind of channel: a record and a class, of which nothing else knows. */
class SpeakersOfNewKindsTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private final Speakers speakers = new Speakers(List.of(new Pigeons()));

    @Test
    void a_channel_of_a_new_kind_can_be_set_and_told() {
        var accepted = (ChannelCheck.Accepted) check(Map.of("loft", "north"));
        assertThat(accepted.channel()).isEqualTo(new Channel("birds", true, new Pigeon("north")));

        var said = speakers.say(
                        new Notice.Test(new UUID(0, 1), "birds"),
                        accepted.channel().settings(),
                        AT)
                .await()
                .indefinitely();
        assertThat(said).isEqualTo(new Outcome.Taken("north: This is a test: messages from Interdict arrive here."));
    }

    @Test
    void it_is_refused_by_its_own_rule_and_named_where_a_type_is_wrong() {
        assertThat(check(Map.of()).toString()).contains("/settings/loft");
        assertThat(ChannelRules.check("birds", Map.of("type", "fax", "settings", Map.of()), null, given())
                        .toString())
                .contains("The type must be one of: pigeon.");
    }

    @Test
    void two_kinds_of_one_word_are_refused_at_the_start() {
        assertThatThrownBy(() -> new Speakers(List.of(new Pigeons(), new Pigeons())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Two kinds of channels have the word pigeon");
    }

    private ChannelCheck check(Map<String, ?> settings) {
        return ChannelRules.check("birds", Map.of("type", "pigeon", "settings", settings), null, given());
    }

    private Circumstances given() {
        var secret = SigningKeys.symmetric(new byte[32]);
        return new Circumstances(speakers.types(), AT, List.of(), secret, secret);
    }

    record Pigeon(String loft) implements Settings {

        static final ChannelType<Pigeon> TYPE = new ChannelType<>("pigeon", Pigeon.class, false, Pigeon::read);

        static Pigeon read(Fields fields, @Nullable Pigeon known, Circumstances given) {
            return new Pigeon(fields.text("loft", loft -> !loft.isEmpty(), "Must name a loft."));
        }

        @Override
        public ChannelType<?> type() {
            return TYPE;
        }
    }

    private static final class Pigeons implements Speaker<Pigeon> {

        @Override
        public ChannelType<Pigeon> speaksTo() {
            return Pigeon.TYPE;
        }

        @Override
        public Uni<Outcome> say(Notice notice, Pigeon pigeon, Instant at) {
            return Uni.createFrom().item(new Outcome.Taken(pigeon.loft() + ": " + ((Notice.Test) notice).summary()));
        }
    }
}
