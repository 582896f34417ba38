package dev.interdict.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker inside this process. */
public final class EmbeddedKafka implements Broker {

    private static final String CLUSTER = "interdict-embedded-kafka";
    private static final int NODE = 1;

    // Offsets are kept for ten years, so that a data folder taken up again goes on where it stopped. A start after a
    // crash waits until the session of the broker that crashed has ended.
    private static final String SETTINGS = """
            process.roles=broker,controller
            listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=BROKER
            controller.listener.names=CONTROLLER
            auto.create.topics.enable=false
            default.replication.factor=1
            min.insync.replicas=1
            broker.heartbeat.interval.ms=1000
            broker.session.timeout.ms=4000
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            offsets.retention.minutes=5256000
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=1
            group.initial.rebalance.delay.ms=0
            num.network.threads=2
            num.io.threads=2
            background.threads=2
            log.cleaner.dedupe.buffer.size=2097152
            log.cleaner.io.buffer.size=65536
            """;

    private final int port;
    private final Path folder;
    private @Nullable KafkaRaftServer server;

    EmbeddedKafka(int port, Path folder) {
        this.port = port;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "Kafka " + AppInfoParser.getVersion();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        format();
        var broker = new KafkaRaftServer(new KafkaConfig(settings(Ports.freeOne()), false), Time.SYSTEM);
        server = broker;
        broker.startup();
        Topics.createMissing(bootstrapServers());
    }

    @Override
    public synchronized void stop() {
        KafkaRaftServer running = server;
        server = null;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
        }
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    private void format() {
        try {
            Files.createDirectories(folder);
            var formatter = new Formatter()
                    .setClusterId(CLUSTER)
                    .setNodeId(NODE)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            formatter.run();
        } catch (Exception e) {
            throw new StartFailed("Kafka's folder could not be formatted: " + e.getMessage(), e);
        }
    }

    private Properties settings(int controllerPort) {
        var settings = new Properties();
        try {
            settings.load(new StringReader(SETTINGS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.setProperty("node.id", String.valueOf(NODE));
        settings.setProperty("log.dirs", folder.toString());
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "BROKER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "BROKER://127.0.0.1:" + port);
        return settings;
    }
}
