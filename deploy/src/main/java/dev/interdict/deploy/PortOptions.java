package dev.interdict.deploy;

import picocli.CommandLine.Option;

/** A port for each part of the platform, by option or environment variable. */
public final class PortOptions {

    @Option(names = "--control-port", paramLabel = "PORT", defaultValue = "${env:INTERDICT_CONTROL_PORT:-8080}")
    private int control;

    @Option(names = "--ingestion-port", paramLabel = "PORT", defaultValue = "${env:INTERDICT_INGESTION_PORT:-8081}")
    private int ingestion;

    @Option(names = "--screening-port", paramLabel = "PORT", defaultValue = "${env:INTERDICT_SCREENING_PORT:-8082}")
    private int screening;

    @Option(names = "--deadlines-port", paramLabel = "PORT", defaultValue = "${env:INTERDICT_DEADLINES_PORT:-8083}")
    private int deadlines;

    @Option(
            names = "--notifications-port",
            paramLabel = "PORT",
            defaultValue = "${env:INTERDICT_NOTIFICATIONS_PORT:-8084}")
    private int notifications;

    @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "${env:INTERDICT_KAFKA_PORT:-19092}")
    private int kafka;

    @Option(names = "--registry-port", paramLabel = "PORT", defaultValue = "${env:INTERDICT_REGISTRY_PORT:-18081}")
    private int registry;

    @Option(names = "--database-port", paramLabel = "PORT", defaultValue = "${env:INTERDICT_DATABASE_PORT:-15432}")
    private int database;

    public Ports ports() {
        return new Ports(control, ingestion, screening, deadlines, notifications, kafka, registry, database);
    }
}
