package dev.interdict.notifications.delivery;

import dev.interdict.notifications.delivery.text.Visible;
import dev.interdict.notifications.delivery.text.Words;
import dev.interdict.notifications.domain.channels.ChannelType;
import dev.interdict.notifications.domain.channels.Slack;
import dev.interdict.notifications.domain.deliveries.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Slack's Block Kit: a header (at most 150 characters), a section (at most 3,000), and the same as text for notifications
 * and for those that see no blocks.
 */
@ApplicationScoped
class SlackMessages implements Speaker<Slack> {

    private static final int HEADER = 150;
    private static final int SECTION = 3_000;
    private static final String TEMPLATE = "alert.slack";

    private final JsonPosts posts;
    private final Words words;

    SlackMessages(JsonPosts posts, Words words) {
        this.posts = posts;
        this.words = words;
    }

    @Override
    public ChannelType<Slack> speaksTo() {
        return Slack.TYPE;
    }

    @Override
    public Uni<Outcome> say(Notice notice, Slack slack, Instant at) {
        return posts.send(slack.url().text(), message(notice, at), slack.allow(), at);
    }

    Object message(Notice notice, Instant at) {
        return switch (notice) {
            case Notice.Alerts told ->
                message(
                        words.of("mail-subject.txt", told.alerts(), told.total(), at),
                        words.of(TEMPLATE, told.alerts(), told.total(), at).strip());
            case Notice.Acknowledged known ->
                message(
                        "Acknowledged: " + known.alert().project().name(),
                        words.acknowledged(TEMPLATE, known.alert(), known.by()));
            case Notice.InTrouble in ->
                message(in.trouble().headline(), words.trouble("trouble.slack", in.trouble(), in.since(), in.times()));
            case Notice.Test test -> message("Interdict", test.summary());
        };
    }

    private static Map<String, Object> message(String header, String section) {
        var title = Map.of("type", "header", "text", text("plain_text", Visible.of(header, HEADER)));
        var body = Map.of("type", "section", "text", text("mrkdwn", whole(section)));
        return Map.of("text", whole(section), "blocks", List.of(title, body));
    }

    private static Map<String, String> text(String type, String text) {
        return Map.of("type", type, "text", text);
    }

    /** Cut between lines, so that no link and no entity is cut in two. */
    private static String whole(String text) {
        return text.length() <= SECTION ? text : text.substring(0, Math.max(0, text.lastIndexOf('\n', SECTION)));
    }
}
