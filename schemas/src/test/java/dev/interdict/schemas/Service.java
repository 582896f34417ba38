package dev.interdict.schemas;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service's source says of topics.
 *
 * @param named the topics that stand in its code
 */
record Service(String name, List<Incoming> incoming, Set<String> named) {

    private static final Path SERVICES = Path.of("../services");
    private static final Pattern CHANNEL = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");
    private static final Pattern TOPIC = Pattern.compile("\"(interdict\\.[a-z.]+\\.v\\d+)\"");

    /** What it reads, as which group, and where it puts what it cannot read. */
    record Incoming(String service, String topic, String group, String deadLetters) {}

    static Stream<Service> all() {
        return Stream.of("ingestion", "screening", "deadlines", "notifications").map(Service::read);
    }

    private static Service read(String name) {
        var main = SERVICES.resolve(name).resolve("src/main");
        return new Service(
                name,
                incoming(name, properties(main.resolve("resources/application.properties"))),
                named(main.resolve("java")));
    }

    private static List<Incoming> incoming(String service, Properties properties) {
        return properties.stringPropertyNames().stream()
                .map(CHANNEL::matcher)
                .filter(Matcher::matches)
                .map(matcher -> "mp.messaging.incoming." + matcher.group(1))
                .map(channel -> new Incoming(
                        service,
                        properties.getProperty(channel + ".topic"),
                        properties.getProperty(channel + ".group.id", "not set"),
                        properties.getProperty(channel + ".dead-letter-queue.topic", "not set")))
                .toList();
    }

    private static Properties properties(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.exists(file) ? Files.readString(file) : ""));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> named(Path java) {
        if (!Files.exists(java)) {
            return Set.of();
        }
        try (var files = Files.walk(java)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(Service::topics)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> topics(Path file) {
        try {
            return TOPIC.matcher(Files.readString(file)).results().map(hit -> hit.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
