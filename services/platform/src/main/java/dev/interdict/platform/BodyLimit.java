package dev.interdict.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses, before it is read, a body that says it is larger than {@code interdict.http.max-body} bytes. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_ALL_ROUTES = 1000;

    private final long bytes;

    BodyLimit(@ConfigProperty(name = "interdict.http.max-body") long bytes) {
        this.bytes = bytes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ROUTES);
    }

    private void check(RoutingContext request) {
        if (length(request.request().getHeader("Content-Length")) <= bytes) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(413)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end("""
                        {"type":"about:blank","title":"Request Entity Too Large","status":413,\
                        "detail":"The body is larger than %d bytes, the most that this service takes."}""".formatted(bytes));
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
