package dev.interdict.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts everything and stays until it is told to stop. */
@Command(
        name = "up",
        description = "Starts everything and stays.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class Up implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Option(names = "--data", paramLabel = "DIR", description = "Keep everything here, over restarts.")
    private @Nullable Path data;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Let the clock stand at this instant until it is moved.")
    private @Nullable Instant at;

    @Option(names = "--lists", paramLabel = "DIR", description = "Load every list file in this folder.")
    private @Nullable Path lists;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (lists != null && spec != null && !Files.isDirectory(lists)) {
            throw new ParameterException(spec.commandLine(), "--lists: there is no folder " + lists);
        }
        var setup = Setup.on(ports.ports()).withData(data).withClockAt(at).withSettings(settings());
        var platform = new EmbeddedPlatform(setup, System.err::println);
        try (platform) {
            StopOnSignal.during(platform, () -> run(platform));
            return ExitCode.OK;
        }
    }

    private Map<String, String> settings() {
        return lists == null
                ? Map.of()
                : Map.of(
                        "INTERDICT_SCREENING_LISTS_DIRECTORY",
                        lists.toAbsolutePath().normalize().toString());
    }

    private static void run(EmbeddedPlatform platform) {
        platform.start();
        platform.addresses().forEach(System.err::println);
        System.err.println("interdict is ready");
        while (true) {
            Pause.of(BETWEEN_LOOKS);
            platform.revive();
        }
    }
}
