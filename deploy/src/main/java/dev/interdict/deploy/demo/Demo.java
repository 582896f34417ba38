package dev.interdict.deploy.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interdict.deploy.Checkout;
import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.PortOptions;
import dev.interdict.deploy.Setup;
import dev.interdict.deploy.StopOnSignal;
import dev.interdict.deploy.http.DoorFailed;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does the main job once, end to end, and prints what came out of it. */
@Command(
        name = "demo",
        description = "Uploads SBOMs, moves the clock through the phases, prints the alerts.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Demo implements Callable<Integer> {

    @Option(names = "--json", description = "Print one alert a line, as the door gives it, and nothing else.")
    private boolean json;

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            defaultValue = "2024-06-01T12:00:00Z",
            description = "When the SBOMs are uploaded (default: ${DEFAULT-VALUE}).")
    private Instant from = Instant.EPOCH;

    @Option(
            names = "--to",
            paramLabel = "INSTANT",
            defaultValue = "2024-10-07T12:00:00Z",
            description = "Where the clock is moved to (default: ${DEFAULT-VALUE}).")
    private Instant to = Instant.EPOCH;

    @Parameters(paramLabel = "SBOM", description = "CycloneDX JSON files (default: the samples).")
    private List<Path> sboms = List.of();

    @Mixin
    private PortOptions ports = new PortOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw wrong("--to %s is before --from %s".formatted(to, from));
        }
        sboms.stream()
                .filter(path -> !Files.isReadable(path) || Files.isDirectory(path))
                .findFirst()
                .ifPresent(path -> {
                    throw wrong("there is no file %s that can be read".formatted(path));
                });
        List<SbomFile> files = SbomFile.read(sboms.isEmpty() ? samples() : sboms);
        var platform = new EmbeddedPlatform(Setup.on(ports.ports()).withClockAt(from), System.err::println);
        var well = new AtomicBoolean();
        try (platform;
                var receiver = WebhookReceiver.open()) {
            StopOnSignal.during(platform, () -> well.set(run(files, platform, receiver)));
        } catch (DoorFailed failed) {
            System.err.println("interdict: " + failed.getMessage());
        }
        return well.get() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean run(List<SbomFile> files, EmbeddedPlatform platform, WebhookReceiver receiver) {
        var took = new Took();
        took.time("start-up", () -> {
            platform.start();
            return platform;
        });
        var job = new MainJob(platform, receiver, took, System.err::println);
        var report = new Report(job.run(files, to));
        print(report, took);
        List<String> wrong = Stream.concat(job.failures().stream(), report.mismatches().stream())
                .toList();
        wrong.forEach(sentence -> System.err.println("interdict: " + sentence));
        return wrong.isEmpty();
    }

    private void print(Report report, Took took) {
        var out = new PrintStream(System.out, true, UTF_8);
        if (json) {
            report.printJson(out);
        } else {
            report.print(out, took);
        }
    }

    private static List<Path> samples() {
        return SbomFile.samples(Checkout.ofThisBuild().root().resolve("deploy/samples"));
    }

    private ParameterException wrong(String sentence) {
        if (spec == null) {
            throw new IllegalStateException(sentence);
        }
        return new ParameterException(spec.commandLine(), sentence);
    }
}
