package dev.interdict.platform;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Runs work on a Vert.x context of its own. What is begun there goes on to its end, whoever stops waiting for it: a
 * client that goes away takes no connection with it.
 */
@ApplicationScoped
class Contexts {

    private final Vertx vertx;

    Contexts(Vertx vertx) {
        this.vertx = vertx;
    }

    /** One of the event loops, in turn: what works for itself, and not for a caller, spreads over the cores with it. */
    Context loop() {
        return ((VertxInternal) vertx).createEventLoopContext();
    }

    /** On the caller's event loop. */
    <T> Uni<T> onFresh(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> onFresh(vertx.getOrCreateContext(), work));
    }

    <T> Uni<T> onFresh(Context loop, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var caller = Vertx.currentContext();
            var result = Uni.createFrom()
                    .<T>emitter(emitter -> fresh(loop)
                            .runOnContext(ignored -> Uni.createFrom()
                                    .deferred(work::get)
                                    .subscribe()
                                    .with(emitter::complete, emitter::fail)));
            return caller == null ? result : result.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        });
    }

    private static Context fresh(Context loop) {
        var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(loop));
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
