package dev.interdict.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.http.Answer;
import dev.interdict.deploy.http.Door;
import java.util.concurrent.atomic.AtomicInteger;

/** Uploads documents, each for a project of its own or for a known one. */
final class Uploads {

    private final Door ingestion;
    private final String name;
    private final AtomicInteger projects = new AtomicInteger();

    Uploads(EmbeddedPlatform platform, String name) {
        this.ingestion = new Door(platform.ports().ingestion());
        this.name = name;
    }

    /** The SBOM, once it is accepted. */
    JsonNode send(byte[] document) {
        return send(document, projects.incrementAndGet());
    }

    /** As {@link #send(byte[])}, for the project of the number. */
    JsonNode send(byte[] document, int project) {
        Answer answer = ingestion.upload("/v1/sboms?project=%s-%d&version=1".formatted(name, project), document);
        if (!answer.isOk()) {
            throw new IllegalStateException("an upload was refused: " + answer.problem());
        }
        return answer.body();
    }

    /** The SBOM, when it is screened or after half a minute. */
    JsonNode settled(String id) {
        return ingestion.get("/v1/sboms/%s?wait=30s".formatted(id));
    }
}
