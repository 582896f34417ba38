package dev.interdict.screening.programmefiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.interdict.screening.domain.programmes.Programme;
import java.io.IOException;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads a programme file: YAML (or JSON), held against {@code programme.schema.json} and against the calendar. */
public final class ProgrammeFiles {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final YAMLMapper YAML =
            new YAMLMapper(YAMLFactory.builder().loaderOptions(limits()).build());

    private ProgrammeFiles() {}

    /** A file that was read. */
    public sealed interface Reading {

        /** It is a programme. */
        record Good(Programme programme) implements Reading {}

        /** It is not; all faults, in the order of the file. */
        record Faulty(List<Fault> faults) implements Reading {}
    }

    /**
     * Reads the file.
     *
     * @param revision grows with each change of this programme's file; the versions' sequences are made from it
     */
    public static Reading read(String text, long revision) {
        if (text.length() > MOST_CHARACTERS) {
            return faulty(1, "The file is longer than " + MOST_CHARACTERS + " characters.", "Make it shorter.");
        }
        try {
            var tree = YAML.readTree(text);
            if (tree == null || tree instanceof MissingNode) {
                return faulty(1, "The file is empty.", "Write a programme into it.");
            }
            var faults = new Faults(Lines.of(YAML.getFactory().createParser(text)));
            SchemaFaults.find(text, faults);
            var programme = new ProgrammeFacts(tree, revision, faults).programme();
            return programme == null ? new Reading.Faulty(faults.inOrder()) : new Reading.Good(programme);
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            return faulty(
                    at == null ? 1 : at.getLineNr(),
                    at == null
                            ? "The file is not valid YAML."
                            : "The file is not valid YAML: line %d, column %d."
                                    .formatted(at.getLineNr(), at.getColumnNr()),
                    "Check brackets, quotation marks and indentation there, and that no key stands twice.");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The programme of a file that comes with the product, which its tests hold against the schema. */
    static Programme bundled(String text) {
        try {
            var faults = new Faults(Lines.of(YAML.getFactory().createParser(text)));
            var programme = new ProgrammeFacts(YAML.readTree(text), 1, faults).programme();
            if (programme == null) {
                throw new IllegalStateException(faults.inOrder().toString());
            }
            return programme;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Reading faulty(int line, String detail, String remedy) {
        return new Reading.Faulty(List.of(new Fault(line, "", detail, remedy)));
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setAllowDuplicateKeys(false);
        return options;
    }
}
