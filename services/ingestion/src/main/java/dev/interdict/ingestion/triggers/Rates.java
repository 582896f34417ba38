package dev.interdict.ingestion.triggers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.interdict.ingestion.domain.Limits;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A token bucket for each caller: so many uploads a second in the long run, and so many at a time. */
@ApplicationScoped
class Rates {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final int perSecond;
    private final int burst;
    private final Cache<String, Bucket> buckets;

    Rates(
            @ConfigProperty(name = "interdict.ingestion.rate.per-second") int perSecond,
            @ConfigProperty(name = "interdict.ingestion.rate.burst") int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(Limits.CALLERS)
                .expireAfterAccess(SECOND.multipliedBy(1 + burst / perSecond))
                .executor(Runnable::run)
                .build();
    }

    /** Takes a token of the caller; where there is none, gives how long it has to pause. */
    Duration pause(String caller) {
        var probe = buckets.get(caller, absent -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, SECOND))
                .build();
    }
}
