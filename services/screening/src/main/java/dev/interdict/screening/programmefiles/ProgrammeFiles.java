package dev.interdict.screening.programmefiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.interdict.screening.domain.programmes.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads a programme file: YAML (or JSON), held against {@code programme.schema.json} and against the calendar. */
public final class ProgrammeFiles {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final YAMLMapper YAML =
            new YAMLMapper(YAMLFactory.builder().loaderOptions(limits()).build());
    private static final Schema SCHEMA = schema();

    private ProgrammeFiles() {}

    /** A file that was read. */
    public sealed interface Reading {

        /** It is a programme. */
        record Good(Programme programme) implements Reading {}

        /** It is not; all faults, in the order of the file. */
        record Faulty(List<Fault> faults) implements Reading {}
    }

    /**
     * What is wrong, and where.
     *
     * @param pointer JSON pointer into the file
     */
    public record Fault(String pointer, String detail) {}

    /**
     * Reads the file.
     *
     * @param revision grows with each change of this programme's file; the versions' sequences are made from it
     */
    public static Reading read(String text, long revision) {
        if (text.length() > MOST_CHARACTERS) {
            return faulty("", "The file is longer than " + MOST_CHARACTERS + " characters.");
        }
        try {
            var tree = YAML.readTree(text);
            return tree == null || tree instanceof MissingNode
                    ? faulty("", "The file is empty.")
                    : read(text, tree, revision);
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            return faulty(
                    "",
                    at == null
                            ? "The file is not valid YAML."
                            : "The file is not valid YAML: line %d, column %d."
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        }
    }

    private static Reading read(String text, JsonNode tree, long revision) {
        var faults = new ArrayList<Fault>();
        SCHEMA.validate(text, InputFormat.YAML)
                .forEach(error ->
                        faults.add(new Fault(error.getInstanceLocation().toString(), sentence(error.getMessage()))));
        if (!faults.isEmpty()) {
            return new Reading.Faulty(List.copyOf(faults));
        }
        var facts = new ProgrammeFacts(tree, revision);
        var programme = facts.programme();
        return programme == null ? new Reading.Faulty(facts.faults()) : new Reading.Good(programme);
    }

    private static Reading faulty(String pointer, String detail) {
        return new Reading.Faulty(List.of(new Fault(pointer, detail)));
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setAllowDuplicateKeys(false);
        return options;
    }

    private static Schema schema() {
        try (InputStream in = ProgrammeFiles.class.getResourceAsStream("/programme.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
