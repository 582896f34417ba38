package dev.interdict.tests.containers;

import java.util.Locale;
import java.util.Optional;
import org.testcontainers.utility.DockerImageName;

/** The images, each of which a system property or an environment variable replaces. */
enum Image {
    POSTGRES("postgres:15"),
    KAFKA("apache/kafka:4.2.1"),
    REGISTRY("apicurio/apicurio-registry:3.3.3");

    private final String official;

    Image(String official) {
        this.official = official;
    }

    /** As {@code -Dinterdict.postgres.image} says, or INTERDICT_POSTGRES_IMAGE, or else the official one. */
    DockerImageName wanted() {
        String variable = "INTERDICT_%s_IMAGE".formatted(name());
        String property = variable.toLowerCase(Locale.ROOT).replace('_', '.');
        return DockerImageName.parse(Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .orElse(official));
    }
}
