package dev.interdict.screening.triggers;

import dev.interdict.platform.Page;
import dev.interdict.platform.Problem;
import dev.interdict.platform.ProductClock;
import dev.interdict.platform.Transactions;
import dev.interdict.screening.domain.programmes.Programme;
import dev.interdict.screening.programmefiles.ProgrammeFiles;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Reading;
import dev.interdict.screening.store.ProgrammeStore;
import dev.interdict.screening.store.ProgrammeStore.File;
import dev.interdict.screening.store.ProgrammeStore.Files;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** The programme files: read them, and change them while the system runs. */
@Path("/v1/programmes")
@Produces("application/json")
class ProgrammeResource {

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final ProgrammeStore programmes;
    private final ProductClock clock;

    ProgrammeResource(Transactions transactions, Catalogue catalogue, ProgrammeStore programmes, ProductClock clock) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listProgrammes", summary = "The programmes, with their versions")
    @APIResponse(
            responseCode = "200",
            description = "All programmes, by id",
            content = @Content(mediaType = "application/json"))
    public Uni<Page<ProgrammeView>> list() {
        var now = clock.now();
        return catalogue
                .newest()
                .map(edition -> new Page<>(
                        edition.programmes().values().stream()
                                .sorted(Comparator.comparing(Programme::id))
                                .map(programme -> ProgrammeView.of(programme, now, null))
                                .toList(),
                        null));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProgramme", summary = "One programme: its versions with their phases, and its file")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such programme",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> get(@RestPath String id) {
        return files().map(files -> file(files, id)
                .map(file -> Response.ok(ProgrammeView.of(read(file), clock.now(), file.text()))
                        .build())
                .orElseGet(ProgrammeResource::unknown));
    }

    @GET
    @Path("/{id}")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public Uni<Response> getFile(@RestPath String id) {
        return files().map(files ->
                file(files, id).map(file -> Response.ok(file.text()).build()).orElseGet(ProgrammeResource::unknown));
    }

    @PUT
    @Path("/{id}")
    @Consumes({"application/yaml", "application/json", "text/plain", "application/octet-stream"})
    @Operation(
            operationId = "putProgramme",
            summary = "Adds or changes a programme file (YAML, or JSON)",
            description = "A file with any fault changes nothing and gets all its faults at once. What the change"
                    + " touches is screened again.")
    @APIResponse(
            responseCode = "200",
            description = "It was taken; the programme as it is now",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The file has faults; each is told with its pointer",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody else changed the file at the same time",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> put(@RestPath String id, String text) {
        return files().chain(files -> {
            var revision = file(files, id).map(File::revision).orElse(0L) + 1;
            return switch (ProgrammeFiles.read(text, revision)) {
                case Reading.Faulty(var faults) ->
                    Uni.createFrom()
                            .item(Problem.of(
                                            400,
                                            "The programme file has %d fault(s); nothing was changed."
                                                    .formatted(faults.size()),
                                            faults.stream()
                                                    .map(fault -> new Problem.Fault(fault.pointer(), fault.told()))
                                                    .toList())
                                    .response());
                case Reading.Good(var programme) -> keep(id, programme, text, revision);
            };
        });
    }

    private Uni<Response> keep(String id, Programme programme, String text, long revision) {
        if (!programme.id().equals(id)) {
            return Uni.createFrom()
                    .item(Problem.of(400, "The file's id is not the one in the address; nothing was changed.")
                            .response());
        }
        var now = clock.now();
        return transactions
                .run(tx -> programmes.keep(programme, text, revision, now, tx))
                .map(kept -> kept
                        ? Response.ok(ProgrammeView.of(programme, now, text)).build()
                        : Problem.of(
                                        409,
                                        "The file was changed at the same time by somebody else. Read it again, then"
                                                + " send your change.")
                                .response());
    }

    private Uni<Files> files() {
        return catalogue.newest().chain(edition -> transactions.run(programmes::files));
    }

    private static Optional<File> file(Files files, String id) {
        return files.files().stream()
                .filter(file -> file.programme().equals(id))
                .findFirst();
    }

    private static Programme read(File file) {
        return switch (ProgrammeFiles.read(file.text(), file.revision())) {
            case Reading.Good(var programme) -> programme;
            case Reading.Faulty(var faults) ->
                throw new IllegalStateException("The kept file of " + file.programme() + " is faulty: " + faults);
        };
    }

    private static Response unknown() {
        return Problem.of(404, "There is no programme with this id. GET /v1/programmes lists them.")
                .response();
    }
}
