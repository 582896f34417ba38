package dev.interdict.deploy;

import dev.interdict.deploy.bench.Bench;
import dev.interdict.deploy.demo.Demo;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command line; each command is a class of its own. */
@Command(
        name = "interdict",
        description = "Screens SBOMs against restricted parties, and tells as the law's deadlines come.",
        mixinStandardHelpOptions = true,
        subcommands = {Up.class, Demo.class, Bench.class},
        synopsisSubcommandLabel = "COMMAND")
final class Interdict {

    private Interdict() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Interdict())
                .setParameterExceptionHandler((wrong, arguments) -> {
                    tell(wrong.getCommandLine().getErr(), wrong.getMessage() + " (--help lists the options)");
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof StartFailed)) {
                        failure.printStackTrace(command.getErr());
                    }
                    tell(command.getErr(), String.valueOf(failure.getMessage()));
                    return ExitCode.SOFTWARE;
                });
    }

    private static void tell(PrintWriter terminal, String line) {
        terminal.println("interdict: " + line);
    }
}
