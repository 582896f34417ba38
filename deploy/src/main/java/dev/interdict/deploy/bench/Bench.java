package dev.interdict.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.interdict.deploy.Checkout;
import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.Ports;
import dev.interdict.deploy.Setup;
import dev.interdict.deploy.StopOnSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures on ports of its own, prints tables, and leaves JSON under {@code target/bench}. */
@Command(
        name = "bench",
        description =
                "Measures uploads, throughput, deadlines, notifications, changed lists, start-up and memory; sustained takes"
                        + " five minutes with --seconds 300.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Bench implements Callable<Integer> {

    private static final int LONGEST = 600;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "upload, sustained, start, deadlines, rescreening, notifications (or one part of it:"
                    + " notifications-burst, -pace, -endpoints), parsing or screening (default: all but the last two).")
    private @Nullable String name;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "How long the clients of sustained upload (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Spec
    private @Nullable CommandSpec spec;

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    @Override
    public Integer call() {
        if (seconds < 1 || seconds > LONGEST) {
            throw wrong("--seconds is 1 to " + LONGEST);
        }
        try (var rescreening = new RescreeningBench()) {
            return run(rescreening);
        }
    }

    private int run(RescreeningBench rescreening) {
        List<Benchmark> wanted = all(rescreening).stream()
                .filter(bench -> name == null
                        || bench.name().equals(name)
                        || bench.name().startsWith(name + "-"))
                .toList();
        if (wanted.isEmpty()) {
            throw wrong("there is no bench of that name: upload, sustained, start, deadlines, rescreening,"
                    + " notifications, parsing or screening");
        }
        var platform =
                new EmbeddedPlatform(Setup.on(Ports.free()).withSettings(rescreening.settings()), System.err::println);
        try (platform) {
            StopOnSignal.during(platform, () -> run(wanted, platform));
        }
        return ExitCode.OK;
    }

    private List<Benchmark> all(RescreeningBench rescreening) {
        return Stream.concat(
                        Stream.<Benchmark>of(
                                new UploadBench(),
                                new SustainedBench(Duration.ofSeconds(seconds)),
                                new StartBench(),
                                new DeadlinesBench(),
                                rescreening),
                        NotificationsBench.all().stream())
                .toList();
    }

    private void run(List<Benchmark> wanted, EmbeddedPlatform platform) {
        platform.start();
        var checkout = Checkout.ofThisBuild();
        var conditions = Conditions.of(platform, checkout);
        System.out.println(conditions.inALine());
        for (Benchmark bench : wanted) {
            JsonNode rows = json.valueToTree(bench.run(platform, System.err::println));
            Table.print(bench.name(), rows, System.out);
            write(checkout.root().resolve("target/bench/%s.json".formatted(bench.name())), conditions, rows);
        }
    }

    private void write(Path file, Conditions conditions, JsonNode rows) {
        try {
            Files.createDirectories(file.getParent());
            json.writeValue(file.toFile(), Map.of("conditions", conditions, "rows", rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParameterException wrong(String sentence) {
        if (spec == null) {
            throw new IllegalStateException(sentence);
        }
        return new ParameterException(spec.commandLine(), sentence);
    }
}
