package dev.interdict.platform;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Bodies are read from the network in small portions: what was read stands in memory until somebody takes it, for every
 * connection that waits. Smaller than a segment of the network (64 KiB on loopback) they must not be: the sender then waits
 * for a timer after every portion.
 */
@ApplicationScoped
class ReadBuffers implements HttpServerOptionsCustomizer {

    private static final int BYTES = 64 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setReceiveBufferSize(BYTES);
    }
}
