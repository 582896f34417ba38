package dev.interdict.ingestion.triggers;

import dev.interdict.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they stand in addresses. */
final class Addresses {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static final Problem SBOM_UNKNOWN =
            Problem.of(404, "There is no SBOM of that id. POST /v1/sboms answers with the id of what it took.");

    static final Problem PROJECT_UNKNOWN =
            Problem.of(404, "There is no project of that id. GET /v1/projects lists them.");

    private Addresses() {}

    /** The id; empty where the text is not a UUID in its usual form. */
    static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    static Response noSuchSbom() {
        return SBOM_UNKNOWN.response();
    }

    static Response noSuchProject() {
        return PROJECT_UNKNOWN.response();
    }

    static Uni<Response> now(Response response) {
        return Uni.createFrom().item(response);
    }
}
