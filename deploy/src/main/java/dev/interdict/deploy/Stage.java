package dev.interdict.deploy;

import java.util.Arrays;
import java.util.Locale;

/** The four services in the order in which data passes through them. */
enum Stage {
    INGESTION,
    SCREENING,
    DEADLINES,
    NOTIFICATIONS;

    static Stage of(String service) {
        return Arrays.stream(values())
                .filter(stage -> stage.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + service));
    }

    /** The service's name, which is its consumer group's and its database's as well. */
    String service() {
        return name().toLowerCase(Locale.ROOT);
    }
}
