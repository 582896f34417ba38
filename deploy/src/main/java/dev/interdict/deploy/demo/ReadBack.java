package dev.interdict.deploy.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interdict.deploy.demo.SiemTopic.Event;
import dev.interdict.deploy.demo.WebhookReceiver.Message;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * All that came out of the doors.
 *
 * @param sboms what became of each document that was taken
 * @param alerts as {@code GET /v1/alerts} gives them
 * @param findings as {@code GET /v1/findings} gives them
 */
record ReadBack(
        List<JsonNode> sboms,
        List<JsonNode> alerts,
        List<JsonNode> findings,
        List<Message> messages,
        List<Event> events) {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static Alert read(JsonNode alert) {
        try {
            return JSON.treeToValue(alert, Alert.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Alert> readAlerts() {
        return alerts.stream().map(ReadBack::read).toList();
    }
}
