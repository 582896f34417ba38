package dev.interdict.ingestion.triggers;

import dev.interdict.ingestion.domain.Sbom;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** An SBOM's progress as server-sent events. */
@Path("/v1/sboms")
@Tag(name = "SBOMs")
class ProgressResource {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int HEARTBEATS = 40;

    private final Watch watch;

    ProgressResource(Watch watch) {
        this.watch = watch;
    }

    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getSbomEvents",
            summary = "An SBOM's progress as server-sent events",
            description =
                    "An event for the state it is in, and one for each that follows: received, read, screened or rejected;"
                            + " the data is the SBOM. The stream ends after screened or rejected, when the SBOM is deleted, or after ten"
                            + " minutes; whoever comes again gets the state it is in. Every 15 s without news bring a comment.")
    @APIResponse(
            responseCode = "200",
            description = "The events.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "progress", value = """
                                    event: read
                                    data: {"id":"019ab5c0-3f5e-7d04-a2a3-5e1f0d1c2b3a","state":"read"}

                                    event: screened
                                    data: {"id":"019ab5c0-3f5e-7d04-a2a3-5e1f0d1c2b3a","state":"screened"}
                                    """)))
    @APIResponse(responseCode = "404", description = "There is no SBOM of that id, or none any more.")
    @APIResponse(
            responseCode = "503",
            description = "Too many are waiting already; Retry-After says when to try again.")
    @OfKnownSbom
    public Multi<OutboundSseEvent> events(@PathParam("id") UUID id, @Context Sse sse) {
        return watch.settled(id, Duration.ZERO)
                .onItem()
                .transformToMulti(sbom -> Multi.createFrom().optional(sbom))
                .onItem()
                .transformToMultiAndConcatenate(sbom -> sbom.state().isFinal()
                        ? Multi.createFrom().item(event(sbom, sse))
                        : Multi.createBy()
                                .concatenating()
                                .streams(Multi.createFrom().item(event(sbom, sse)), rest(id, sse)));
    }

    private Multi<OutboundSseEvent> rest(UUID id, Sse sse) {
        return Multi.createBy()
                .repeating()
                .uni(() -> watch.settled(id, HEARTBEAT))
                .whilst(ProgressResource::goesOn)
                .select()
                .first(HEARTBEATS)
                .onItem()
                .transformToMultiAndConcatenate(sbom -> Multi.createFrom()
                        .optional(sbom.map(known -> known.state().isFinal()
                                ? event(known, sse)
                                : sse.newEventBuilder().comment("no news").build())));
    }

    private static boolean goesOn(Optional<Sbom> sbom) {
        return sbom.isPresent() && !sbom.get().state().isFinal();
    }

    private static OutboundSseEvent event(Sbom sbom, Sse sse) {
        return sse.newEventBuilder()
                .name(sbom.state().word())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(SbomBody.class, SbomBody.of(sbom))
                .build();
    }
}
