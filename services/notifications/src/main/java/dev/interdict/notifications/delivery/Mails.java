package dev.interdict.notifications.delivery;

import dev.interdict.notifications.delivery.http.Failures;
import dev.interdict.notifications.delivery.text.Visible;
import dev.interdict.notifications.delivery.text.Words;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.channels.ChannelType;
import dev.interdict.notifications.domain.channels.Mail;
import dev.interdict.notifications.domain.deliveries.Outcome;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mail as text and HTML. Mails about the same findings make a thread: each refers to its findings by their ids. */
@ApplicationScoped
class Mails implements Speaker<Mail> {

    private static final int MOST_REFERENCES = 10;
    private static final int SUBJECT = 150;

    private final ReactiveMailer mailer;
    private final Words words;
    private final String from;

    Mails(ReactiveMailer mailer, Words words, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.mailer = mailer;
        this.words = words;
        this.from = from;
    }

    @Override
    public ChannelType<Mail> speaksTo() {
        return Mail.TYPE;
    }

    @Override
    public Uni<Outcome> say(Notice notice, Mail mail, Instant at) {
        return Failures.asOutcomes(Uni.createFrom()
                .deferred(() -> mailer.send(message(notice, mail, at)))
                .replaceWith(new Outcome.Taken("The mail server took it.")));
    }

    private io.quarkus.mailer.Mail message(Notice notice, Mail mail, Instant at) {
        var message = new io.quarkus.mailer.Mail()
                .setTo(mail.to())
                .addHeader("Message-ID", id(notice.id()))
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Unsubscribe", "<mailto:%s?subject=unsubscribe>".formatted(from));
        return switch (notice) {
            case Notice.Alerts told -> tell(message, told, mail.calendar(), at);
            case Notice.Acknowledged known ->
                threaded(message, List.of(known.alert()))
                        .setSubject("Re: " + words.of("mail-subject.txt", List.of(known.alert()), 1, at))
                        .setText(words.acknowledged("mail.txt", known.alert(), known.by()));
            case Notice.InTrouble in ->
                message.setSubject("Interdict: " + Visible.of(in.trouble().headline(), SUBJECT))
                        .setText(words.trouble("trouble.txt", in.trouble(), in.since(), in.times()));
            case Notice.Test test -> message.setSubject("Interdict: a test").setText(test.summary());
        };
    }

    private io.quarkus.mailer.Mail tell(
            io.quarkus.mailer.Mail message, Notice.Alerts told, boolean calendar, Instant at) {
        var alerts = told.alerts();
        threaded(message, alerts)
                .setSubject(words.of("mail-subject.txt", alerts, told.total(), at))
                .setText(words.of("mail.txt", alerts, told.total(), at))
                .setHtml(words.of("mail.html", alerts, told.total(), at));
        if (calendar) {
            alerts.stream()
                    .flatMap(alert -> CalendarEntry.of(alert, at).stream())
                    .findFirst()
                    .ifPresent(entry -> message.addAttachment("deadline.ics", entry, "text/calendar"));
        }
        return message;
    }

    private io.quarkus.mailer.Mail threaded(io.quarkus.mailer.Mail message, List<Alert> alerts) {
        var findings = alerts.stream()
                .flatMap(alert -> alert.findings().stream())
                .map(finding -> id(finding.id()))
                .distinct()
                .limit(MOST_REFERENCES)
                .toList();
        return findings.isEmpty()
                ? message
                : message.addHeader("In-Reply-To", findings.getFirst())
                        .addHeader("References", findings.stream().collect(Collectors.joining(" ")));
    }

    private String id(Object id) {
        return "<%s@%s>".formatted(id, from.substring(from.indexOf('@') + 1));
    }
}
