package dev.interdict.screening.programmefiles;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.interdict.screening.programmefiles.ProgrammeFiles.Reading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./interdict programme check}: says every fault of programme files, and needs nothing that runs. */
public final class Check {

    private static final int GOOD = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 2;

    private Check() {}

    /** A fault as {@code --json} prints it, one a line. */
    record Line(String file, int line, String pointer, String detail, String remedy) {}

    /** {@code [--json] FILE ...}. */
    public static void main(String... arguments) throws IOException {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** 0: no faults; 1: faults, printed on {@code out}; 2: there is nothing to check. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        var json = arguments.contains("--json");
        var files = arguments.stream().filter(one -> !one.startsWith("-")).toList();
        if (files.isEmpty() || arguments.stream().anyMatch(one -> one.startsWith("-") && !one.equals("--json"))) {
            err.println("Usage: interdict programme check [--json] FILE ...");
            return MISUSED;
        }
        var faults = new ArrayList<Line>();
        for (var file : files) {
            if (!Files.isRegularFile(Path.of(file))) {
                err.println("interdict: there is no file " + file);
                return MISUSED;
            }
            faults(Path.of(file))
                    .forEach(fault ->
                            faults.add(new Line(file, fault.line(), fault.pointer(), fault.detail(), fault.remedy())));
        }
        for (var fault : faults) {
            out.println(json ? new JsonMapper().writeValueAsString(fault) : text(fault));
        }
        if (!json && faults.isEmpty()) {
            out.println("No faults in " + String.join(", ", files) + ".");
        }
        return faults.isEmpty() ? GOOD : FAULTY;
    }

    private static List<Fault> faults(Path file) throws IOException {
        try {
            return switch (ProgrammeFiles.read(Files.readString(file, StandardCharsets.UTF_8), 1)) {
                case Reading.Good ignored -> List.of();
                case Reading.Faulty(var faults) -> faults;
            };
        } catch (MalformedInputException binary) {
            return List.of(new Fault(1, "", "The file is not UTF-8 text.", "Save it as UTF-8."));
        }
    }

    private static String text(Line fault) {
        return "%s:%d: %s: %s %s"
                .formatted(
                        fault.file(),
                        fault.line(),
                        fault.pointer().isEmpty() ? "/" : fault.pointer(),
                        fault.detail(),
                        fault.remedy());
    }
}
