package dev.interdict.notifications.delivery;

import dev.interdict.notifications.delivery.text.Visible;
import dev.interdict.notifications.delivery.text.Words;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.channels.ChannelType;
import dev.interdict.notifications.domain.channels.Teams;
import dev.interdict.notifications.domain.deliveries.Outcome;
import dev.interdict.notifications.secrets.Links;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adaptive Cards for a Teams workflow. Text is written as runs, which no client reads as Markdown. */
@ApplicationScoped
class TeamsCards implements Speaker<Teams> {

    private static final String SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json";
    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    /** A message to Teams holds no more than 28 kB. */
    private static final int MOST_TEXT = 5_000;

    private final JsonPosts posts;
    private final Words words;
    private final Links links;

    TeamsCards(JsonPosts posts, Words words, Links links) {
        this.posts = posts;
        this.words = words;
        this.links = links;
    }

    @Override
    public ChannelType<Teams> speaksTo() {
        return Teams.TYPE;
    }

    @Override
    public Uni<Outcome> say(Notice notice, Teams teams, Instant at) {
        return posts.send(teams.url().text(), message(notice, at), teams.allow(), at);
    }

    Object message(Notice notice, Instant at) {
        var content = Map.of(
                "type",
                "AdaptiveCard",
                "$schema",
                SCHEMA,
                "version",
                "1.4",
                "body",
                body(notice, at),
                "actions",
                actions(notice, at));
        return Map.of("type", "message", "attachments", List.of(Map.of("contentType", CARD, "content", content)));
    }

    private List<Object> body(Notice notice, Instant at) {
        return switch (notice) {
            case Notice.Alerts told ->
                List.of(
                        block(words.of("mail-subject.txt", told.alerts(), told.total(), at), true),
                        block(words.of("alert.txt", told.alerts(), told.total(), at), false));
            case Notice.Acknowledged known ->
                List.of(block(words.acknowledged("alert.txt", known.alert(), known.by()), true));
            case Notice.InTrouble in ->
                List.of(
                        block(Visible.of(in.trouble().headline()), true),
                        block(words.trouble("trouble.txt", in.trouble(), in.since(), in.times()), false));
            case Notice.Test test -> List.of(block(test.summary(), true));
        };
    }

    private List<Object> actions(Notice notice, Instant at) {
        return notice instanceof Notice.Alerts(var id, var alerts, var total) && total == 1
                ? List.of(
                        action("Take note of it", links.acknowledge(only(alerts).id(), at)),
                        action("Look at it", links.alert(only(alerts).id())))
                : List.of();
    }

    private static Alert only(List<Alert> alerts) {
        return alerts.getFirst();
    }

    private static Object block(String text, boolean strong) {
        var run = Map.of(
                "type",
                "TextRun",
                "text",
                text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT),
                "weight",
                strong ? "Bolder" : "Default");
        return Map.of("type", "RichTextBlock", "inlines", List.of(run));
    }

    private static Object action(String title, String url) {
        return Map.of("type", "Action.OpenUrl", "title", title, "url", url);
    }
}
