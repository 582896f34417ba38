package dev.interdict.notifications.domain.routes;

import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.alerts.Severity;
import dev.interdict.notifications.domain.alerts.Standing;
import dev.interdict.notifications.domain.routes.Plan.FollowUp;
import dev.interdict.notifications.domain.routes.Plan.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who hears of an alert, when, and who hears of it if nobody takes note. */
public final class RoutingRules {

    /** Fields that alerts can be grouped by. */
    static final List<String> GROUPABLE = List.of("project", "owner", "programme", "phase", "kind", "severity");

    private RoutingRules() {}

    /**
     * Plans for an alert.
     *
     * @param routes asked in this order
     * @param enabled the channels that can be sent to; a route's others are left out
     * @param silences those in force
     * @param now product instant
     * @param toldBefore true where the alert says that something ended of which somebody was told
     * @param holds evaluates an expression
     */
    public static Plan plan(
            Alert alert,
            boolean toldBefore,
            List<Route> routes,
            List<String> enabled,
            List<Silence> silences,
            Instant now,
            BiPredicate<String, Alert> holds) {
        var taken = taking(alert, routes, holds);
        var unrouted = taken.isEmpty() && !routes.isEmpty();
        var used = taken.isEmpty() ? List.of(Route.fallback(enabled)) : taken;
        var muted = toldBefore ? null : silenced(alert, silences, now, holds);
        if (muted != null) {
            return new Plan(alert, List.of(), List.of(), muted, unrouted);
        }
        if (used.stream().allMatch(Route::inhibit) && isInhibited(alert)) {
            return new Plan(alert, List.of(), List.of(), "a later phase of the programme has taken effect", unrouted);
        }
        return new Plan(alert, sends(alert, used, enabled, now), followUps(alert, used, enabled, now), null, unrouted);
    }

    private static List<Route> taking(Alert alert, List<Route> routes, BiPredicate<String, Alert> holds) {
        var taken = new ArrayList<Route>();
        for (var route : routes) {
            if (route.match().matches(alert, holds)) {
                taken.add(route);
                if (!route.goesOn()) {
                    return taken;
                }
            }
        }
        return taken;
    }

    private static @Nullable String silenced(
            Alert alert, List<Silence> silences, Instant now, BiPredicate<String, Alert> holds) {
        return isOfAPhaseInEffect(alert)
                ? null
                : silences.stream()
                        .filter(silence -> silence.holds(now) && silence.match().matches(alert, holds))
                        .findFirst()
                        .map(silence -> "silence " + silence.id() + " by " + silence.by())
                        .orElse(null);
    }

    /** Such alerts are never silenced: whoever accepts what is in effect waives the finding. */
    private static boolean isOfAPhaseInEffect(Alert alert) {
        return switch (alert.kind()) {
            case IN_EFFECT, STILL_PRESENT -> true;
            case DETECTED, ANNOUNCED, AMENDED ->
                alert.standing().stream().anyMatch(phase -> phase.past() && phase.prohibitsSomething());
            case APPROACHING, RESOLVED -> false;
        };
    }

    private static boolean isInhibited(Alert alert) {
        var effectiveAt = alert.effectiveAt();
        return alert.kind() == Kind.STILL_PRESENT
                && effectiveAt != null
                && alert.standing().stream()
                        .filter(phase -> phase.past() && phase.prohibitsSomething())
                        .map(Standing::effectiveAt)
                        .anyMatch(effectiveAt::isBefore);
    }

    /** A channel that several routes name is told once, as the first of them says. */
    private static List<Send> sends(Alert alert, List<Route> routes, List<String> enabled, Instant now) {
        var sends = new LinkedHashMap<String, Send>();
        for (var route : routes) {
            for (var channel : route.channels()) {
                if (enabled.contains(channel)) {
                    sends.putIfAbsent(channel, send(alert, route, channel, now));
                }
            }
        }
        return List.copyOf(sends.values());
    }

    private static Send send(Alert alert, Route route, String channel, Instant now) {
        var urgent = alert.severity() == Severity.CRITICAL;
        var digest = route.digest();
        if (digest != null && !urgent) {
            return new Send(channel, route.name(), route.name() + "|digest", digest.after(now), 0);
        }
        var quiet = route.quiet();
        var at = now.plus(route.delay());
        return new Send(
                channel,
                route.name(),
                group(alert, route),
                quiet == null || urgent ? at : quiet.orLater(at),
                route.interval().toSeconds());
    }

    private static @Nullable String group(Alert alert, Route route) {
        return route.groupBy().isEmpty()
                ? null
                : Stream.concat(
                                Stream.of(route.name()),
                                route.groupBy().stream().map(field -> value(alert, field)))
                        .collect(Collectors.joining("|"));
    }

    private static String value(Alert alert, String field) {
        return switch (field) {
            case "project" -> alert.project().id().toString();
            case "owner" -> String.valueOf(alert.project().owner());
            case "programme" -> alert.programme();
            case "phase" -> String.valueOf(alert.phase());
            case "kind" -> alert.kind().toString();
            case "severity" -> alert.severity().toString();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static List<FollowUp> followUps(Alert alert, List<Route> routes, List<String> enabled, Instant now) {
        if (alert.kind() == Kind.RESOLVED) {
            return List.of();
        }
        var followUps = new ArrayList<FollowUp>();
        for (var route : routes) {
            var levels = route.escalate();
            for (var level = 1; level <= levels.size(); level++) {
                var at = inTime(alert, levels.get(level - 1).after(), level, levels.size(), now);
                followUps.add(new FollowUp(
                        followUps.size() + 1, at, known(levels.get(level - 1).channels(), enabled), 0));
            }
            var repeat = route.repeat();
            if (repeat != null) {
                followUps.add(new FollowUp(
                        followUps.size() + 1, now.plus(repeat), known(route.channels(), enabled), repeat.toSeconds()));
            }
        }
        return List.copyOf(followUps);
    }

    /** Every level comes before the instant that the alert is about: the time left is shared out where it is short. */
    private static Instant inTime(Alert alert, Duration after, int level, int levels, Instant now) {
        var wanted = now.plus(after);
        var deadline = alert.effectiveAt();
        if (deadline == null || !now.isBefore(deadline)) {
            return wanted;
        }
        var share = now.plus(Duration.between(now, deadline).multipliedBy(level).dividedBy(levels + 1L));
        return wanted.isBefore(share) ? wanted : share;
    }

    private static List<String> known(List<String> channels, List<String> enabled) {
        return channels.stream().filter(enabled::contains).toList();
    }
}
