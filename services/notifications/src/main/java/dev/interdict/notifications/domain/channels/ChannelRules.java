package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.channels.ChannelCheck.Accepted;
import dev.interdict.notifications.domain.channels.ChannelCheck.Refused;
import dev.interdict.notifications.domain.reading.Fault;
import dev.interdict.notifications.domain.reading.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a channel must say of itself. */
public final class ChannelRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,63}");

    private ChannelRules() {}

    /**
     * Checks a channel of that name, sent as a JSON object.
     *
     * @param known the channel of that name; secrets that are not sent stay what they are
     */
    public static ChannelCheck check(String name, Map<String, ?> body, @Nullable Channel known, Circumstances given) {
        var faults = new ArrayList<Fault>();
        var fields = new Fields(body, "", faults);
        if (!NAME.matcher(name).matches()) {
            fields.fault("", "The name in the address must be 1 to 63 of a-z, 0-9 and the hyphen.");
        }
        if (fields.has("name") && !name.equals(body.get("name"))) {
            fields.fault("name", "The name must be the one in the address, or be left out.");
        }
        fields.has("type");
        var type = given.types().of(body.get("type"));
        if (type.isEmpty()) {
            fields.fault("type", "The type must be one of: " + given.types().words() + ".");
        }
        var enabled = fields.flag("enabled", true);
        var settings = settings(fields, body.get("settings"), type, known, given, faults);
        fields.end();
        return faults.isEmpty() && settings.isPresent()
                ? new Accepted(new Channel(name, enabled, settings.get()))
                : new Refused(List.copyOf(faults));
    }

    private static Optional<Settings> settings(
            Fields fields,
            @Nullable Object said,
            Optional<ChannelType<?>> type,
            @Nullable Channel known,
            Circumstances given,
            List<Fault> faults) {
        fields.has("settings");
        if (!(said instanceof Map<?, ?> object)) {
            fields.fault("settings", "Must be an object with what this type of channel needs, such as its url.");
            return Optional.empty();
        }
        var inside = new Fields(object, "/settings", faults);
        var settings = type.<Settings>map(kind -> kind.read(inside, known == null ? null : known.settings(), given));
        settings.ifPresent(read -> inside.end());
        return settings;
    }
}
