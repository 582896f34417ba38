package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a service has to do when the product clock says so. */
public interface DueWork {

    /** What is due at the instant and not yet done, and when something falls due after it. */
    Uni<Due> due(Instant now, Transaction tx);

    /**
     * How much is due, and when the next falls due.
     *
     * @param next null where nothing more is planned
     */
    record Due(long count, @Nullable Instant next) {}
}
