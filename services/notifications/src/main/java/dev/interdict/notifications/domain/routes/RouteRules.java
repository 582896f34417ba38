package dev.interdict.notifications.domain.routes;

import dev.interdict.notifications.domain.alerts.Band;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.alerts.Severity;
import dev.interdict.notifications.domain.reading.Fault;
import dev.interdict.notifications.domain.reading.Fields;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What routes must say of themselves. */
public final class RouteRules {

    private static final int MOST = 500;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Duration LEAST_REPEAT = Duration.ofMinutes(1);
    private static final String DURATION = "Must be a duration such as 30s, 5m, 4h, 2d or PT4H.";

    private final List<String> channels;
    private final Function<String, Optional<String>> expressionFault;
    private final List<Fault> faults = new ArrayList<>();

    private RouteRules(List<String> channels, Function<String, Optional<String>> expressionFault) {
        this.channels = channels;
        this.expressionFault = expressionFault;
    }

    /**
     * Checks routes.
     *
     * @param items as they were sent: JSON objects in the order in which they are asked
     * @param pointer where they stood
     * @param channels those that there are
     * @param expressionFault what is wrong with an expression
     */
    public static RouteCheck check(
            List<?> items, String pointer, List<String> channels, Function<String, Optional<String>> expressionFault) {
        return new RouteRules(channels, expressionFault).check(items, pointer);
    }

    /** Reads what a silence or a route is about; the fields remember what is wrong. */
    public static Match match(Fields fields, Function<String, Optional<String>> expressionFault) {
        var match = new Match(
                values(fields, "project", List.of()),
                values(fields, "owner", List.of()),
                values(fields, "tag", List.of()),
                values(fields, "programme", List.of()),
                values(fields, "kind", words(Kind.values())),
                values(fields, "band", words(Band.values())),
                values(fields, "severity", words(Severity.values())),
                fields.has("expression") ? expression(fields, expressionFault) : null);
        fields.end();
        return match;
    }

    private RouteCheck check(List<?> items, String pointer) {
        var routes = new ArrayList<Route>();
        var names = new HashSet<String>();
        if (items.size() > MOST) {
            faults.add(new Fault(pointer, "There are more than 500 routes."));
        }
        for (var i = 0; i < items.size() && i < MOST; i++) {
            var at = pointer + "/" + i;
            if (items.get(i) instanceof Map<?, ?> item) {
                var route = route(new Fields(item, at, faults), item, at);
                routes.add(route);
                if (!names.add(route.name())) {
                    faults.add(new Fault(at + "/name", "Another route has this name already."));
                }
            } else {
                faults.add(new Fault(at, "Must be an object with name, match and channels."));
            }
        }
        return faults.isEmpty() ? new RouteCheck.Accepted(routes) : new RouteCheck.Refused(List.copyOf(faults));
    }

    private Route route(Fields fields, Map<?, ?> item, String at) {
        var grouped = item.get("groupBy") instanceof List<?> by && !by.isEmpty();
        var route = new Route(
                fields.text("name", name -> name.matches("[a-z0-9-]{1,63}"), "Must be 1 to 63 of a-z, 0-9 and -."),
                inside(item, at, "match")
                        .map(match -> match(match, expressionFault))
                        .orElse(Match.ALL),
                channels(fields, "channels"),
                fields.has("groupBy")
                        ? fields.texts("groupBy", 6, RoutingRules.GROUPABLE::contains, oneOf(RoutingRules.GROUPABLE))
                        : List.of(),
                duration(fields, "wait", grouped ? WAIT : Duration.ZERO),
                duration(fields, "interval", grouped ? INTERVAL : Duration.ZERO),
                fields.has("repeat") ? repeat(fields) : null,
                inside(item, at, "digest").map(RouteRules::digest).orElse(null),
                inside(item, at, "quiet").map(RouteRules::quiet).orElse(null),
                escalations(fields, item, at),
                fields.flag("inhibit", true),
                fields.flag("continue", false));
        Stream.of("match", "digest", "quiet").forEach(fields::has);
        fields.end();
        return route;
    }

    private List<String> channels(Fields fields, String name) {
        return fields.texts(
                name, 50, channels::contains, "Must be a channel that there is. PUT /v1/channels/{name} makes one.");
    }

    private List<Escalation> escalations(Fields fields, Map<?, ?> item, String at) {
        if (!fields.has("escalate")) {
            return List.of();
        }
        if (!(item.get("escalate") instanceof List<?> levels) || levels.size() > 10) {
            fields.fault("escalate", "Must be a list of up to 10 levels, each with after and channels.");
            return List.of();
        }
        var read = new ArrayList<Escalation>();
        for (var i = 0; i < levels.size(); i++) {
            var level =
                    new Fields(levels.get(i) instanceof Map<?, ?> map ? map : Map.of(), at + "/escalate/" + i, faults);
            read.add(new Escalation(duration(level, "after", Duration.ofHours(4)), channels(level, "channels")));
            level.end();
        }
        return List.copyOf(read);
    }

    private Optional<Fields> inside(Map<?, ?> item, String at, String name) {
        var said = item.get(name);
        if (said == null) {
            return Optional.empty();
        }
        if (said instanceof Map<?, ?> map) {
            return Optional.of(new Fields(map, at + "/" + name, faults));
        }
        faults.add(new Fault(at + "/" + name, "Must be an object."));
        return Optional.empty();
    }

    private static Duration repeat(Fields fields) {
        var repeat = duration(fields, "repeat", LEAST_REPEAT);
        if (repeat.compareTo(LEAST_REPEAT) < 0) {
            fields.fault("repeat", "Must be at least a minute.");
        }
        return repeat;
    }

    private static Duration duration(Fields fields, String name, Duration otherwise) {
        return fields.has(name)
                ? Durations.read(fields.text(name, text -> Durations.read(text).isPresent(), DURATION))
                        .orElse(otherwise)
                : otherwise;
    }

    private static Digest digest(Fields fields) {
        var days = Stream.concat(
                        Stream.of("every"), Arrays.stream(DayOfWeek.values()).map(RouteRules::word))
                .toList();
        var day = fields.oneOf("day", days);
        var digest = new Digest(
                days.indexOf(day) < 1 ? null : DayOfWeek.of(days.indexOf(day)), time(fields, "at"), zone(fields));
        fields.end();
        return digest;
    }

    private static Quiet quiet(Fields fields) {
        var quiet = new Quiet(time(fields, "from"), time(fields, "to"), zone(fields));
        fields.end();
        return quiet;
    }

    private static LocalTime time(Fields fields, String name) {
        var text =
                fields.text(name, said -> said.matches("([01]\\d|2[0-3]):[0-5]\\d"), "Must be a time such as 08:00.");
        return text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    private static ZoneId zone(Fields fields) {
        var text = fields.text("zone", RouteRules::isZone, "Must be a time zone such as Europe/Berlin.");
        return text.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text);
    }

    private static boolean isZone(String text) {
        try {
            return ZoneId.of(text).getRules() != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static String expression(Fields fields, Function<String, Optional<String>> expressionFault) {
        var text = fields.text("expression", said -> true, "Must be a CEL expression of up to 2048 characters.");
        if (!text.isEmpty()) {
            expressionFault.apply(text).ifPresent(fault -> fields.fault("expression", fault));
        }
        return text;
    }

    /** A list, or one value alone. */
    private static List<String> values(Fields fields, String name, List<String> words) {
        if (!fields.has(name)) {
            return List.of();
        }
        var must = words.isEmpty() ? "Must be a text, or a list of texts." : oneOf(words);
        return fields.value(name) instanceof String
                ? List.of(fields.text(name, text -> words.isEmpty() || words.contains(text), must))
                : fields.texts(name, 200, text -> words.isEmpty() || words.contains(text), must);
    }

    private static String oneOf(List<String> words) {
        return "Must be one of: " + String.join(", ", words) + ".";
    }

    private static List<String> words(Object[] values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }

    private static String word(DayOfWeek day) {
        return day.toString().toLowerCase(Locale.ROOT);
    }
}
