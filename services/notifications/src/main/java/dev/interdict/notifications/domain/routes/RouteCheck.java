package dev.interdict.notifications.domain.routes;

import dev.interdict.notifications.domain.reading.Fault;
import java.util.List;

/** What became of routes that somebody sent. */
public sealed interface RouteCheck {

    /** They can be kept. */
    record Accepted(List<Route> routes) implements RouteCheck {}

    /** They cannot; every fault is told. */
    record Refused(List<Fault> faults) implements RouteCheck {}
}
