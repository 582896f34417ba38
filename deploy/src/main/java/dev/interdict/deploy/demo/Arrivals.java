package dev.interdict.deploy.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.interdict.deploy.demo.Alert.Delivery;
import dev.interdict.deploy.demo.Alert.Finding;
import dev.interdict.deploy.demo.SiemTopic.Event;
import dev.interdict.deploy.demo.WebhookReceiver.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which alerts have arrived where, by what the receivers saw. */
final class Arrivals {

    private static final String ARRIVED = "delivered";

    private final String channel;
    private final Map<String, List<Message>> messages;
    private final Map<String, List<Event>> events;

    Arrivals(String channel, List<Message> messages, List<Event> events) {
        this.channel = channel;
        this.messages = messages.stream().collect(groupingBy(Message::alert));
        this.events = events.stream().collect(groupingBy(Event::alert));
    }

    static boolean isDelivered(Alert alert, String channel) {
        return alert.deliveries().stream()
                .anyMatch(delivery ->
                        delivery.channel().equals(channel) && delivery.state().equals(ARRIVED));
    }

    boolean isComplete(Alert alert) {
        return isVerified(alert) && isInSiem(alert);
    }

    boolean isVerified(Alert alert) {
        return isDelivered(alert, channel) && messages(alert).stream().anyMatch(Message::isVerified);
    }

    /** Where the alert has arrived, in a line; what is amiss is in capitals. */
    String of(Alert alert) {
        return webhook(alert) + "; " + siem(alert);
    }

    /** Where alerts that are told together have arrived, in one line; null where it takes one for each. */
    @Nullable
    String ofAll(List<Alert> alerts) {
        List<String> webhooks = alerts.stream().map(this::webhook).distinct().toList();
        return webhooks.size() == 1 && alerts.stream().allMatch(this::isComplete)
                ? webhooks.getFirst()
                        + (alerts.size() == 1 ? "" : ", each")
                        + "; SIEM: "
                        + activities(alerts.stream().flatMap(alert -> events(alert).stream()))
                : null;
    }

    /** What the receivers got that belongs to no alert; one sentence each. */
    List<String> strays(List<Alert> alerts) {
        Set<String> known = alerts.stream().map(Alert::id).collect(Collectors.toSet());
        return Stream.concat(
                        messages.keySet().stream()
                                .filter(alert -> !known.contains(alert))
                                .map(alert -> "the webhook received a message of an alert that the door does not show: "
                                        + alert),
                        events.keySet().stream()
                                .filter(alert -> !known.contains(alert))
                                .map(alert ->
                                        "the SIEM topic has records of an alert that the door does not show: " + alert))
                .toList();
    }

    private String webhook(Alert alert) {
        List<Message> received = messages(alert);
        if (received.stream().anyMatch(Message::isVerified)) {
            String again = received.size() == 1 ? "" : ", received %d times".formatted(received.size());
            return isDelivered(alert, channel)
                    ? "webhook: signature verified at attempt %d%s".formatted(attempts(alert), again)
                    : "webhook: signature verified%s, but the delivery IS NOT TOLD AS DELIVERED".formatted(again);
        }
        return received.isEmpty()
                ? "webhook: NOT DELIVERED (%s)".formatted(state(alert))
                : "webhook: SIGNATURE NOT VERIFIED (%s)"
                        .formatted(received.getLast().fault());
    }

    private String siem(Alert alert) {
        String activities = activities(events(alert).stream());
        return isInSiem(alert)
                ? "SIEM: " + activities
                : "SIEM: RECORDS MISSING (%s of %d)"
                        .formatted(activities.isEmpty() ? "0" : activities, alert.findingsTotal());
    }

    private static String activities(Stream<Event> events) {
        return events.collect(groupingBy(Event::activity, TreeMap::new, counting())).entrySet().stream()
                .map(activity -> activity.getValue() + " " + activity.getKey())
                .collect(Collectors.joining(", "));
    }

    private boolean isInSiem(Alert alert) {
        Set<String> told = events(alert).stream().map(Event::finding).collect(Collectors.toSet());
        return told.size() == alert.findingsTotal()
                && alert.findings().stream().map(Finding::id).allMatch(told::contains);
    }

    private int attempts(Alert alert) {
        return alert.deliveries().stream()
                .filter(delivery -> delivery.channel().equals(channel))
                .mapToInt(Delivery::attempts)
                .sum();
    }

    private String state(Alert alert) {
        return alert.deliveries().stream()
                .filter(delivery -> delivery.channel().equals(channel))
                .map(delivery -> "%s after %d attempts".formatted(delivery.state(), delivery.attempts()))
                .findFirst()
                .orElse("no delivery is known");
    }

    private List<Message> messages(Alert alert) {
        return messages.getOrDefault(alert.id(), List.of());
    }

    private List<Event> events(Alert alert) {
        return events.getOrDefault(alert.id(), List.of());
    }
}
