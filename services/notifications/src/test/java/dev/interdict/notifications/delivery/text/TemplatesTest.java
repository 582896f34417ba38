package dev.interdict.notifications.delivery.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.notifications.Json;
import dev.interdict.notifications.domain.alerts.Alert;
import dev.interdict.notifications.domain.alerts.AlertDecision.Raised;
import dev.interdict.notifications.domain.alerts.AlertRules;
import dev.interdict.notifications.domain.alerts.Band;
import dev.interdict.notifications.domain.alerts.Component;
import dev.interdict.notifications.domain.alerts.Finding;
import dev.interdict.notifications.domain.alerts.Given;
import dev.interdict.notifications.domain.alerts.Kind;
import dev.interdict.notifications.domain.alerts.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read of a component whose name attacks them; and templates that somebody put in place of the bundled. */
class TemplatesTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final String HOSTILE =
            "{alert.id}\r\nBcc: a@example.com\u2028=1+1|<img src=x onerror=\"p('q')\">&\u202Egnp";
    private static final Alert ALERT = alert(Given.ofResale(
            Kind.APPROACHING,
            "T-7d",
            "2024-09-22T04:00:00Z",
            Given.finding(
                    "2f8f7e0a-57d3-5b1e-8e0e-6f1f4a1f0b03", Band.ALERT, new Component(HOSTILE, HOSTILE, null), null)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mail.txt", "mail.html", "mail-subject.txt", "alert.txt", "alert.slack"})
    void what_a_component_is_called_is_text_in_every_template(String template) {
        var text = told(GivenWords.words(), template);
        assertThat(text).doesNotContain("\r", "\u2028", "\u202E", "\nBcc:");
        if (template.endsWith(".html")) {
            assertThat(text)
                    .contains(
                            "{alert.id} Bcc: a@example.com =1+1|&lt;img src=x onerror=&quot;p(&#39;q&#39;)&quot;&gt;&amp;\uFFFDgnp")
                    .doesNotContain("<img");
        } else if (template.endsWith(".slack")) {
            assertThat(text).contains("&lt;img src=x").doesNotContain("<img");
        } else if (!template.contains("subject")) {
            assertThat(text).contains("{alert.id} Bcc: a@example.com =1+1|<img src=x onerror=\"p('q')\">&\uFFFDgnp");
        }
    }

    @Test
    void a_file_in_the_folder_takes_the_place_of_a_template_and_is_escaped_like_it() throws IOException {
        Files.writeString(
                folder.resolve("mail.html"), "<h1>{#for alert in alerts}{alert.findings.0.component.name}{/for}</h1>");
        var words = new Words(new Templates(Optional.of(folder.toString())), Json.mapper(), GivenWords.links());
        assertThat(told(words, "mail.html"))
                .isEqualTo("<h1>{alert.id} Bcc: a@example.com =1+1|&lt;img src=x"
                        + " onerror=&quot;p(&#39;q&#39;)&quot;&gt;&amp;\uFFFDgnp</h1>");
        assertThat(told(words, "mail.txt")).isEqualTo(told(GivenWords.words(), "mail.txt"));
    }

    @Test
    void a_mail_names_ten_findings_with_their_questions_and_says_how_many_more_there_are() {
        var many = Collections.nCopies(12, Given.UNSURE).toArray(Finding[]::new);
        var alert = alert(Given.ofResale(Kind.APPROACHING, "T-7d", "2024-09-22T04:00:00Z", many));
        assertThat(GivenWords.words().of("mail.txt", List.of(alert), 1, AT))
                .contains(
                        "Findings:   12\n",
                        "  - klcore: Kaspersky Lab; /components/4/cpe says cpe:2.3:a:kaspersky",
                        "\n    Is klcore the work of Kaspersky Lab?\n",
                        "\n  - and 2 more\n");
        assertThat(GivenWords.words().of("mail.html", List.of(alert), 1, AT))
                .contains("<br>Is klcore the work of Kaspersky Lab?</li>", "<li>and 2 more</li>");
        assertThat(told(GivenWords.words(), "mail.txt")).doesNotContain(" more");
    }

    @Test
    void of_a_group_people_read_how_many_alerts_there_are_and_where_all_of_them_stand() {
        var all = "http://localhost:8084/v1/alerts?since=2024-09-22T04:00:00Z";
        var words = GivenWords.words();
        assertThat(words.of("mail-subject.txt", List.of(ALERT, ALERT), 45, AT))
                .isEqualTo("45 alerts, the first: [high] mail-gateway: approaching, resale-integration-licensing"
                        + " (Final Determination: Kaspersky Lab, Inc.)");
        assertThat(words.of("mail.txt", List.of(ALERT, ALERT), 45, AT))
                .contains("\n\nAnd 43 more alerts. All of them: " + all + "\n");
        assertThat(words.of("mail.html", List.of(ALERT, ALERT), 45, AT))
                .contains("<p>And 43 more alerts. <a href=\"" + all + "\">Look at all of them</a></p>");
        assertThat(words.of("alert.txt", List.of(ALERT, ALERT), 45, AT))
                .startsWith("45 alerts. All of them: " + all + "\n")
                .endsWith("And 43 more alerts.\n");
        assertThat(words.of("alert.slack", List.of(ALERT, ALERT), 45, AT))
                .startsWith("<" + all + "|45 alerts>\n")
                .endsWith("And 43 more alerts.\n");
    }

    private static Alert alert(Step step) {
        return ((Raised) AlertRules.decide(step, null, Given.SEVERITIES, AT)).alert();
    }

    private static String told(Words words, String template) {
        return words.of(template, List.of(ALERT), 1, AT);
    }
}
