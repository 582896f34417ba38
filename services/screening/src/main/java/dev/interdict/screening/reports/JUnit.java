package dev.interdict.screening.reports;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit's XML as build servers read it: a test case for each line, failed where a paragraph in force is about it. */
public final class JUnit {

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private JUnit() {}

    public static String of(Report report) {
        var text = new StringWriter();
        try {
            var out = XML.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            suite(out, report);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void suite(XMLStreamWriter out, Report report) throws XMLStreamException {
        var failures = report.lines().stream().filter(JUnit::fails).count();
        var questions = report.lines().size() - failures;
        out.writeStartElement("testsuites");
        out.writeStartElement("testsuite");
        out.writeAttribute("name", "Interdict: " + clean(report.project()));
        out.writeAttribute("tests", String.valueOf(Math.max(1, report.lines().size())));
        out.writeAttribute("failures", String.valueOf(failures));
        out.writeAttribute("errors", "0");
        out.writeAttribute("skipped", String.valueOf(questions));
        out.writeAttribute("time", "0");
        out.writeAttribute("timestamp", report.at().replace("Z", ""));
        if (report.lines().isEmpty()) {
            out.writeEmptyElement("testcase");
            out.writeAttribute("name", "no component of a restricted party");
            out.writeAttribute("classname", "interdict");
            out.writeAttribute("time", "0");
        }
        for (var line : report.lines()) {
            test(out, line);
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void test(XMLStreamWriter out, Line line) throws XMLStreamException {
        out.writeStartElement("testcase");
        out.writeAttribute("name", clean(line.component() + " " + line.field()));
        out.writeAttribute("classname", clean(line.rule()));
        out.writeAttribute("time", "0");
        out.writeStartElement(fails(line) ? "failure" : "skipped");
        out.writeAttribute("message", clean(Words.sentence(line)));
        if (fails(line)) {
            out.writeAttribute("type", line.posture());
            out.writeCharacters(
                    clean("%s%n%s%n%s: %s".formatted(line.title(), line.citation(), line.field(), line.value())));
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private static boolean fails(Line line) {
        return line.level().equals("error");
    }

    /** Without what XML 1.0 cannot hold (clause 2.2). */
    private static String clean(String text) {
        return text.codePoints()
                .map(point -> isInXml(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
