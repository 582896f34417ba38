package dev.interdict.screening.triggers;

import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transaction;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.domain.watchlists.DropRules;
import dev.interdict.screening.domain.watchlists.DropRules.Standing;
import dev.interdict.screening.domain.watchlists.DropRules.Verdict;
import dev.interdict.screening.store.ListDropStore;
import dev.interdict.screening.store.WatchlistStore;
import dev.interdict.screening.store.WatchlistStore.InForce;
import dev.interdict.screening.store.WatchlistStore.Refused;
import dev.interdict.screening.triggers.Catalogue.Edition;
import dev.interdict.screening.triggers.Catalogue.Stale;
import dev.interdict.screening.triggers.ListView.Lists;
import dev.interdict.screening.triggers.ListView.RefusedView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is screened against. */
@Path("/v1/lists")
@Produces("application/json")
class ListResource {

    private static final Logger LOG = Logger.getLogger(ListResource.class);

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final Restated restated;
    private final WatchlistStore lists;
    private final ListDropStore drops;
    private final ProductClock clock;

    ListResource(
            Transactions transactions,
            Catalogue catalogue,
            Restated restated,
            WatchlistStore lists,
            ListDropStore drops,
            ProductClock clock) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.restated = restated;
        this.lists = lists;
        this.drops = drops;
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

    @DELETE
    @Path("/{code}")
    @Operation(
            operationId = "dropList",
            summary = "Take a list out of force that nobody wants any more",
            description =
                    "What it alone named is closed; its versions and what people decided stay. A list that is still read"
                            + " from somewhere stays in force.")
    @APIResponse(responseCode = "204", description = "It is out of force, now or already")
    @APIResponse(
            responseCode = "404",
            description = "There never was a list with this code",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It would come back by itself, or is a programme; the answer says what to do",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> drop(@RestPath String code) {
        return catalogue
                .newest()
                .chain(edition ->
                        transactions.run(tx -> drops.standing(code, tx).chain(found -> drop(code, found, edition, tx))))
                .onFailure(Stale.class)
                .retry()
                .atMost(Catalogue.TRIES)
                .call(restated::added);
    }

    private Uni<Response> drop(String code, Optional<Standing> found, Edition edition, Transaction tx) {
        return found.map(standing -> switch (DropRules.decide(code, standing)) {
                    case Verdict.Gone() -> now(Response.noContent().build());
                    case Verdict.Stays(var why) -> now(Problem.of(409, why).response());
                    case Verdict.Goes() -> drop(code, standing.source(), edition, tx);
                })
                .orElseGet(() -> now(unknown(code, edition)));
    }

    private Uni<Response> drop(String code, String source, Edition edition, Transaction tx) {
        var list = edition.watchlists().get(code);
        if (list == null) {
            throw new Stale();
        }
        return drops.drop(list, source, edition.generation(), clock.now(), tx).map(dropped -> {
            if (!dropped) {
                throw new Stale();
            }
            LOG.infof("a list goes out of force list=%s version=%s", code, list.hash());
            return Response.noContent().build();
        });
    }

    private static Response unknown(String code, Edition edition) {
        return edition.programmes().containsKey(code)
                ? Problem.of(
                                409,
                                "This is a programme, not a list: it ends by a version of its file that says so, sent to"
                                        + " PUT /v1/programmes/{id}.")
                        .response()
                : Problem.of(404, "There is no list with this code, and never was. GET /v1/lists tells those in force.")
                        .response();
    }

    private static Uni<Response> now(Response response) {
        return Uni.createFrom().item(response);
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
