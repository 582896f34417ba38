package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of channels; their text is the contract's word. */
public enum ChannelType {
    WEBHOOK("webhook", Webhook.class),
    MAIL("mail", Mail.class),
    SLACK("slack", Slack.class),
    TEAMS("teams", Teams.class),
    PAGERDUTY("pagerduty", PagerDuty.class),
    SYSLOG("syslog", Syslog.class);

    private final String word;
    private final Class<? extends Settings> settings;

    ChannelType(String word, Class<? extends Settings> settings) {
        this.word = word;
        this.settings = settings;
    }

    /** The kind that the contract's word names; empty where it names none. */
    public static Optional<ChannelType> of(@Nullable Object word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** The kind of these settings. */
    public static ChannelType of(Settings settings) {
        return Arrays.stream(values())
                .filter(type -> type.settings.isInstance(settings))
                .findFirst()
                .orElseThrow();
    }

    /** What the settings of this kind are. */
    public Class<? extends Settings> settings() {
        return settings;
    }

    /** True where every finding of an alert is an event of its own, false where a message shows some of them. */
    public boolean tellsEachFinding() {
        return this == PAGERDUTY || this == SYSLOG;
    }

    static String words() {
        return Arrays.stream(values()).map(ChannelType::toString).collect(Collectors.joining(", "));
    }

    /** Reads settings as somebody sent them; the fields remember what is wrong. */
    Settings read(Fields fields, @Nullable Settings before, Circumstances given) {
        var known = settings.isInstance(before) ? before : null;
        return switch (this) {
            case WEBHOOK -> Webhook.read(fields, known, given);
            case MAIL -> Mail.read(fields);
            case SLACK -> Slack.read(fields, known, given);
            case TEAMS -> Teams.read(fields, known, given);
            case PAGERDUTY -> PagerDuty.read(fields, known, given);
            case SYSLOG -> Syslog.read(fields, given);
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
