package dev.interdict.screening.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final String NASTY = "engine | \"a<b>\" ]]> & [x](y) *b* \u0001\u202e";

    private static final Report NOTHING =
            new Report("pass", "2024-09-29T04:00:00Z", "01890000-0000-7000-8000-000000000000", "mail", List.of());

    private static final Report REPORT = new Report(
            "fail",
            "2024-09-29T04:00:00Z",
            "01890000-0000-7000-8000-000000000000",
            "mail <gateway>",
            List.of(
                    line("error", "a/updates", "prohibited", "2024-09-29T00:00 America/New_York"),
                    line("warning", "a", "review", null),
                    line("note", "a/resale", "upcoming", "2025-01-01T00:00 America/New_York")));

    @Test
    void sarifIsValidUnderItsSchema() throws Exception {
        try (var file = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(file, InputFormat.JSON);
            assertThat(faults(schema, Sarif.of(REPORT))).isEmpty();
            assertThat(faults(schema, Sarif.of(NOTHING))).isEmpty();
            assertThat(faults(schema, Sarif.of(REPORT).replace("\"error\"", "\"fatal\"")))
                    .isNotEmpty();
        }
    }

    @Test
    void junitIsReadByTheReaderOfAnother() throws Exception {
        var cases = cases(JUnit.of(REPORT));
        assertThat(cases).extracting(ReportTestCase::getFullClassName).containsExactly("a/updates", "a", "a/resale");
        assertThat(cases).extracting(ReportTestCase::hasFailure).containsExactly(true, false, false);
        assertThat(cases).extracting(ReportTestCase::hasSkipped).containsExactly(false, true, true);
        assertThat(cases.getFirst().getFailureMessage())
                .startsWith("engine | \"a<b>\" ]]> & [x](y) *b*")
                .contains("prohibited from 2024-09-29T00:00 America/New_York");
        assertThat(cases(JUnit.of(NOTHING)))
                .extracting(ReportTestCase::isSuccessful)
                .containsExactly(true);
    }

    @Test
    void markdownShowsWhatWasFoundAsItIs() {
        var parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        var cells = new Cells();
        parser.parse(Markdown.of(REPORT)).accept(cells);
        assertThat(cells.texts).hasSize(4 * 6);
        assertThat(cells.texts.get(7)).startsWith("engine | \"a<b>\" ]]> & [x](y) *b*");
        assertThat(cells.texts).noneMatch(text -> text.contains("\u202e"));
    }

    private static final class Cells extends AbstractVisitor {

        private final TextContentRenderer renderer =
                TextContentRenderer.builder().build();
        private final List<String> texts = new ArrayList<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                texts.add(text(node));
            } else {
                visitChildren(node);
            }
        }

        private String text(Node cell) {
            var text = new StringBuilder();
            for (var part = cell.getFirstChild(); part != null; part = part.getNext()) {
                text.append(renderer.render(part));
            }
            return text.toString();
        }
    }

    private static Line line(String level, String rule, String posture, @Nullable String day) {
        return new Line(
                level,
                rule,
                "A determination",
                "Kaspersky Lab",
                NASTY,
                "/components/0/supplier/name",
                "AO Kaspersky Lab",
                posture,
                "No updates may be provided.",
                "89 FR 52434",
                day,
                "5b0f3c2e-51c4-5f0a-9f8e-3f1f4a4b2c11");
    }

    private static List<String> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static List<ReportTestCase> cases(String xml) throws Exception {
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(xml.getBytes(UTF_8)), UTF_8)).stream()
                        .map(ReportTestSuite::getTestCases)
                        .flatMap(List::stream)
                        .toList();
    }
}
