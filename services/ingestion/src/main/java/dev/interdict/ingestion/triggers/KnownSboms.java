package dev.interdict.ingestion.triggers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses, before a stream begins, what it would have nothing to say of. */
@ApplicationScoped
class KnownSboms {

    private final Watch watch;

    KnownSboms(Watch watch) {
        this.watch = watch;
    }

    /** Gives an answer where there is no such SBOM, else null. */
    @OfKnownSbom
    @ServerRequestFilter
    Uni<@Nullable Response> check(UriInfo address) {
        return Addresses.id(String.valueOf(address.getPathParameters().getFirst("id")))
                .map(watch::now)
                .map(known -> known.<@Nullable Response>map(sbom -> sbom.isPresent() ? null : Addresses.noSuchSbom()))
                .orElseGet(() -> Uni.createFrom().item(Addresses.noSuchSbom()));
    }
}
