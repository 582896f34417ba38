package dev.interdict.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryTest {

    @Test
    void a_schema_keeps_its_id_over_a_restart(@TempDir Path folder) throws Exception {
        var log = BackingLog.to(folder.resolve("backing.log"));
        var database = new EmbeddedDatabase(Ports.freeOne(), folder.resolve("data"), folder.resolve("postgresql.log"));
        database.start();
        var registry = new EmbeddedRegistry(
                Ports.freeOne(), Checkout.ofThisBuild().registryJar(), database, folder.resolve("registry.log"));
        try {
            registry.start();
            String registered = register(registry.url());
            assertThat(registered).contains("\"id\":");
            registry.stop();
            registry.start();
            assertThat(register(registry.url())).isEqualTo(registered);
        } finally {
            registry.stop();
            database.stop();
            log.close();
        }
    }

    private static String register(URI registry) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(registry + "/subjects/words-value/versions"))
                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"schema\": \"\\\"string\\\"\"}"))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
