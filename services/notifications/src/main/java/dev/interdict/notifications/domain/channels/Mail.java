package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.reading.Fields;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mail to people. The server that carries it is the deployment's, set by {@code quarkus.mailer.*}.
 *
 * @param calendar true where the instant that an alert is about comes along as a calendar entry
 */
public record Mail(List<String> to, boolean calendar) implements Settings {

    /** This kind. */
    public static final ChannelType<Mail> TYPE = new ChannelType<>("mail", Mail.class, false, Mail::read);

    private static final Predicate<String> ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,255}").asMatchPredicate();
    private static final int MOST = 50;

    @Override
    public ChannelType<?> type() {
        return TYPE;
    }

    static Mail read(Fields fields, @Nullable Mail known, Circumstances given) {
        var to = fields.texts("to", MOST, ADDRESS, "Must be mail addresses such as team@example.com.");
        if (to.isEmpty() && fields.has("to")) {
            fields.fault("to", "Must name at least one mail address.");
        }
        return new Mail(to, fields.flag("calendar", false));
    }
}
