package dev.interdict.notifications.delivery.http;

import io.vertx.mutiny.core.Vertx;
import java.util.Optional;

/** Endpoints that connect to public addresses only. */
public final class GivenEndpoints {

    private GivenEndpoints() {}

    public static Endpoints on(Vertx vertx) {
        return new Endpoints(vertx, hosts(vertx));
    }

    public static Hosts hosts(Vertx vertx) {
        return new Hosts(vertx, Optional.empty());
    }
}
