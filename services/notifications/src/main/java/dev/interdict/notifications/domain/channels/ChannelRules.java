package dev.interdict.notifications.domain.channels;

import dev.interdict.notifications.domain.channels.ChannelCheck.Accepted;
import dev.interdict.notifications.domain.channels.ChannelCheck.Fault;
import dev.interdict.notifications.domain.channels.ChannelCheck.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a channel must say of itself. */
public final class ChannelRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,63}");
    private static final Set<String> FIELDS = Set.of("name", "type", "enabled", "settings");
    private static final Set<String> SETTINGS = Set.of("url", "secret");

    private final String name;
    private final Map<String, ?> body;
    private final List<Fault> faults = new ArrayList<>();

    private ChannelRules(String name, Map<String, ?> body) {
        this.name = name;
        this.body = body;
    }

    /** Checks a channel of that name, sent as a JSON object. */
    public static ChannelCheck check(String name, Map<String, ?> body) {
        return new ChannelRules(name, body).check();
    }

    private ChannelCheck check() {
        checkName();
        checkType();
        var enabled = enabled();
        var settings = settings();
        var url = url(settings.get("url"));
        var secret = secret(settings.get("secret"));
        return faults.isEmpty()
                ? new Accepted(new ChannelDraft(name, enabled, url, secret))
                : new Refused(List.copyOf(faults));
    }

    private void checkName() {
        if (!NAME.matcher(name).matches()) {
            fault("", "The name in the address must be 1 to 63 of a-z, 0-9 and the hyphen.");
        }
        var said = body.get("name");
        if (said != null && !said.equals(name)) {
            fault("/name", "The name must be the one in the address, or be left out.");
        }
        onlyThese(FIELDS, body, "");
    }

    private void checkType() {
        if (!Webhook.TYPE.equals(body.get("type"))) {
            fault("/type", "The type must be one of: webhook.");
        }
    }

    private boolean enabled() {
        var said = body.get("enabled");
        if (said != null && !(said instanceof Boolean)) {
            fault("/enabled", "Must be true or false, or be left out.");
        }
        return !Boolean.FALSE.equals(said);
    }

    private Map<?, ?> settings() {
        if (body.get("settings") instanceof Map<?, ?> settings) {
            onlyThese(SETTINGS, settings, "/settings");
            return settings;
        }
        fault("/settings", "Must be an object with the endpoint's url, and its secret if it has one already.");
        return Map.of();
    }

    private String url(@Nullable Object said) {
        if (said instanceof String url) {
            EndpointRules.fault(url).ifPresent(fault -> fault("/settings/url", fault));
            return url;
        }
        if (body.get("settings") instanceof Map<?, ?>) {
            fault("/settings/url", "Must be the endpoint's address.");
        }
        return "";
    }

    private @Nullable Secret secret(@Nullable Object said) {
        if (said == null) {
            return null;
        }
        var secret = said instanceof String text ? Secret.read(text).orElse(null) : null;
        if (secret == null) {
            fault("/settings/secret", "Must be whsec_ and 24 to 64 bytes in base64; without it one is made.");
        }
        return secret;
    }

    private void onlyThese(Set<String> known, Map<?, ?> object, String pointer) {
        if (!known.containsAll(object.keySet())) {
            fault(
                    pointer,
                    "Has a field that is not known; known are: "
                            + String.join(", ", known.stream().sorted().toList()) + ".");
        }
    }

    private void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }
}
