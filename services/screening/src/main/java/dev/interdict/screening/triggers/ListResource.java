package dev.interdict.screening.triggers;

import dev.interdict.platform.Page;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.store.WatchlistStore;
import dev.interdict.screening.store.WatchlistStore.InForce;
import dev.interdict.screening.store.WatchlistStore.Refused;
import dev.interdict.screening.triggers.ListView.Lists;
import dev.interdict.screening.triggers.ListView.RefusedView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is screened against. */
@Path("/v1/lists")
@Produces("application/json")
class ListResource {

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final WatchlistStore lists;
    private final ProductClock clock;

    ListResource(Transactions transactions, Catalogue catalogue, WatchlistStore lists, ProductClock clock) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.lists = lists;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listLists",
            summary = "The lists and programmes in force, by code",
            description = "Which version of each is in force, what it changed, and which files were refused, with the"
                    + " reason. A programme is in force from the instant it is known.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is null on the last one",
            content = @Content(schema = @Schema(implementation = Lists.class)))
    public Uni<Lists> list(
            @Parameter(description = "At most this many, up to 1000; 100 if absent") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The next of the page before") @RestQuery @Nullable String cursor) {
        var after = Page.position(cursor);
        return catalogue
                .newest()
                .chain(edition -> transactions.run(tx -> lists.inForce(tx)
                        .chain(inForce -> lists.refused(tx)
                                .map(refused -> page(
                                        items(
                                                inForce,
                                                refused,
                                                edition.programmes().values(),
                                                clock.now()),
                                        refused,
                                        after,
                                        Page.limit(limit))))));
    }

    private static List<ListView> items(
            List<InForce> inForce, List<Refused> refused, Collection<Programme> programmes, Instant now) {
        return Stream.concat(
                        inForce.stream().map(list -> ListView.of(list, refused)),
                        programmes.stream()
                                .flatMap(programme -> programme.knownAt(now).stream()
                                        .map(version -> ListView.of(programme, version))))
                .sorted(Comparator.comparing(ListView::code))
                .toList();
    }

    private static Lists page(List<ListView> items, List<Refused> refused, String after, int limit) {
        var page = Page.of(
                items.stream()
                        .filter(item -> item.code().compareTo(after) > 0)
                        .limit(limit + 1L)
                        .toList(),
                limit,
                ListView::code);
        return new Lists(
                page.items(), page.next(), refused.stream().map(RefusedView::of).toList());
    }
}
