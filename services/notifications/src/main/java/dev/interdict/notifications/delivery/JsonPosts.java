package dev.interdict.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interdict.notifications.delivery.http.Endpoints;
import dev.interdict.notifications.delivery.http.Post;
import dev.interdict.notifications.domain.deliveries.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Posts values as JSON. */
@ApplicationScoped
class JsonPosts {

    private final Endpoints endpoints;
    private final ObjectMapper json;

    JsonPosts(Endpoints endpoints, ObjectMapper json) {
        this.endpoints = endpoints;
        this.json = json;
    }

    Uni<Outcome> send(String url, Object body, List<String> allow, Instant at) {
        try {
            return endpoints.send(Post.json(url, json.writeValueAsBytes(body), allow), at);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
