package dev.interdict.platform;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The schema registry, asked once for each schema and for each id. Subjects are {@code <topic>-value}. */
@ApplicationScoped
class Registry {

    private final RegistryApi api;
    private final Map<Subject, Uni<Integer>> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Uni<Schema>> schemas = new ConcurrentHashMap<>();

    Registry(@RestClient RegistryApi api) {
        this.api = api;
    }

    Uni<Integer> id(String topic, String schema) {
        var subject = new Subject(topic, schema);
        return ids.computeIfAbsent(
                        subject,
                        absent -> api.register(topic + "-value", new RegistryApi.SchemaText(schema))
                                .map(RegistryApi.SchemaId::id)
                                .memoize()
                                .indefinitely())
                .onFailure()
                .invoke(() -> ids.remove(subject));
    }

    Uni<Schema> schema(int id) {
        return schemas.computeIfAbsent(
                        id,
                        absent -> api.schema(id)
                                .map(text -> new Schema.Parser().parse(text.schema()))
                                .memoize()
                                .indefinitely())
                .onFailure()
                .invoke(() -> schemas.remove(id))
                .onFailure(Registry::isUnknown)
                .transform(unknown -> new Poison("The registry has no schema " + id, unknown));
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == 404;
    }

    private record Subject(String topic, String schema) {}
}
