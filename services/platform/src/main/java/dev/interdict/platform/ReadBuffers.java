package dev.interdict.platform;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Bodies are read from the network in small portions: what was read stands in memory until somebody takes it, for every
 * connection that waits.
 */
@ApplicationScoped
class ReadBuffers implements HttpServerOptionsCustomizer {

    private static final int BYTES = 16 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setReceiveBufferSize(BYTES);
    }
}
