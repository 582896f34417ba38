package dev.interdict.ingestion.validation;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.Document;
import dev.interdict.ingestion.formats.Drafts;
import dev.interdict.ingestion.formats.FormatReader;
import dev.interdict.ingestion.formats.Reading;
import dev.interdict.ingestion.formats.Source;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads SBOMs, and takes only what has no fault against the schema of its format. */
public final class StrictReader {

    private static final String NO_SCHEMA = "There is no schema for this version in this form.";

    /** The schemas before 1.4 allow what they do not know, and have variants that do not. */
    private static final Map<String, List<String>> CYCLONEDX_JSON = Map.of(
            "1.2", cycloneDx("1.2-strict"),
            "1.3", cycloneDx("1.3-strict"),
            "1.4", cycloneDx("1.4"),
            "1.5", cycloneDx("1.5"),
            "1.6", cycloneDx("1.6"),
            "1.7", cycloneDx("1.7"));

    private static final Pattern CYCLONEDX_XML = Pattern.compile("1\\.[0-7]");

    private static final Pattern CYCLONEDX_PROTOBUF = Pattern.compile("(1\\.[3-7])?");

    /** What the specification of SPDX 2 asks for in words only stands in a schema of our own. */
    private static final String SPDX_2_RULES = "urn:interdict:schema:spdx-2";

    private static final Map<String, List<String>> SPDX = Map.of(
            "2.2", List.of("https://spdx.org/schema/2.2", SPDX_2_RULES),
            "2.3", List.of("https://spdx.org/schema/2.3", SPDX_2_RULES),
            "3.0.0", List.of("https://spdx.org/schema/3.0.0"),
            "3.0.1", List.of("https://spdx.org/schema/3.0.1"));

    private StrictReader() {}

    /** As the lenient reader; a document that has a fault is unreadable, with every fault and its place. Throws {@link
     * dev.interdict.ingestion.spool.TooLarge} where it has more than {@link dev.interdict.ingestion.domain.Limits#STRICT} bytes. */
    public static Reading read(Source document, Drafts drafts, Consumer<Component> out) throws IOException {
        Source bounded = () -> new Bounded(document.open());
        var reading = FormatReader.LENIENT.read(bounded, drafts, out);
        return reading instanceof Reading.Read(var read) ? judged(reading, read, document) : reading;
    }

    private static Reading judged(Reading reading, Document read, Source document) throws IOException {
        var faults = new FaultList();
        read.faults().forEach(fault -> faults.add(fault.pointer(), fault.detail()));
        try (var bytes = new Bounded(document.open())) {
            validate(read, bytes, faults);
        }
        return faults.list().isEmpty()
                ? reading
                : new Reading.Unreadable(
                        "The document has faults against %s, told under errors. Correct them, or send it without reading=strict."
                                .formatted(read.format()),
                        faults.list());
    }

    private static void validate(Document read, Bounded bytes, FaultList faults) throws IOException {
        var version = read.specVersion();
        switch (read.mediaType().replaceFirst(";.*", "")) {
            case "application/vnd.cyclonedx+json" ->
                shaped(JsonValidation::validate, bytes, CYCLONEDX_JSON.get(version), faults);
            case "application/vnd.cyclonedx+xml" -> xml(bytes, version, faults);
            case "application/x.vnd.cyclonedx+protobuf" -> protobuf(bytes, version, faults);
            case "application/spdx+json", "application/spdx3+json" ->
                shaped(JsonValidation::validate, bytes, SPDX.get(version), faults);
            case "application/yaml" -> shaped(JsonValidation::validateYaml, bytes, SPDX.get(version), faults);
            case "text/spdx" -> shaped(TagValueValidation::validate, bytes, SPDX.get(version), faults);
            case "application/rdf+xml" -> shaped(RdfValidation::validate, bytes, SPDX.get(version), faults);
            default -> {}
        }
    }

    /** Holds what has the shape of JSON, in whatever form it is written, against JSON Schemas. */
    private interface Shaped {
        void validate(Bounded bytes, List<String> schemas, FaultList faults) throws IOException;
    }

    private static void shaped(Shaped form, Bounded bytes, @Nullable List<String> schemas, FaultList faults)
            throws IOException {
        if (schemas == null) {
            faults.add("", NO_SCHEMA);
        } else {
            form.validate(bytes, schemas, faults);
        }
    }

    private static void xml(Bounded bytes, String version, FaultList faults) throws IOException {
        if (CYCLONEDX_XML.matcher(version).matches()) {
            XmlValidation.validate(bytes, "http://cyclonedx.org/schema/bom-%s.xsd".formatted(version), faults);
        } else {
            faults.add("", NO_SCHEMA);
        }
    }

    private static void protobuf(Bounded bytes, String version, FaultList faults) throws IOException {
        if (CYCLONEDX_PROTOBUF.matcher(version).matches()) {
            ProtobufValidation.validate(bytes, cycloneDxProtobuf(version), faults);
        } else {
            faults.add("", NO_SCHEMA);
        }
    }

    /** Protobuf need not say its version, and is the newest then. */
    private static String cycloneDxProtobuf(String version) {
        return "http://cyclonedx.org/schema/bom-%s.desc".formatted(version.isEmpty() ? "1.7" : version);
    }

    private static List<String> cycloneDx(String name) {
        return List.of("http://cyclonedx.org/schema/bom-%s.schema.json".formatted(name));
    }
}
