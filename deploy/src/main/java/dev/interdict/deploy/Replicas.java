package dev.interdict.deploy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Every replica of every service, the first of each on the service's own port. */
final class Replicas {

    /** Here receivers run on this machine; elsewhere alerts are sent to public addresses only. */
    private static final String LOOPBACK = "127.0.0.0/8,::1/128";

    private final Backing backing;
    private final DataFolder data;
    private final Checkout checkout;
    private final @Nullable ProductClockFile clock;
    private final Map<String, String> settings;
    private final Map<Stage, List<ServiceProcess>> byStage = new EnumMap<>(Stage.class);

    Replicas(
            Ports ports,
            Backing backing,
            DataFolder data,
            Checkout checkout,
            @Nullable ProductClockFile clock,
            Map<String, String> settings) {
        this.backing = backing;
        this.settings = settings;
        this.data = data;
        this.checkout = checkout;
        this.clock = clock;
        for (Stage stage : Stage.values()) {
            byStage.put(stage, new CopyOnWriteArrayList<>());
            add(stage, ports.of(stage));
        }
    }

    ServiceProcess first(Stage stage) {
        return of(stage).getFirst();
    }

    List<ServiceProcess> of(Stage stage) {
        return byStage.getOrDefault(stage, List.of());
    }

    List<ServiceProcess> all() {
        return byStage.values().stream().flatMap(List::stream).toList();
    }

    ServiceProcess add(Stage stage, int port) {
        List<ServiceProcess> replicas = of(stage);
        String log = replicas.isEmpty() ? stage.service() : stage.service() + "-" + (replicas.size() + 1);
        var added = new ServiceProcess(
                stage,
                port,
                checkout.serviceJar(stage),
                checkout.jvmOptions(stage),
                environment(stage, port),
                data.log(log));
        replicas.add(added);
        return added;
    }

    private Map<String, String> environment(Stage stage, int port) {
        String user = stage.service();
        Database database = backing.database();
        var environment = new HashMap<String, String>(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", backing.kafka().bootstrapServers());
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.url(user));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(user));
        environment.put("QUARKUS_DATASOURCE_USERNAME", user);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password(user));
        environment.put("INTERDICT_REGISTRY_URL", backing.registry().url().toString());
        if (stage == Stage.NOTIFICATIONS) {
            environment.put("INTERDICT_SECRETS_KEY", data.secretsKey());
            environment.putIfAbsent("INTERDICT_DELIVERY_ALLOW", LOOPBACK);
        }
        if (clock != null) {
            environment.put("INTERDICT_CLOCK_FILE", clock.file().toString());
        }
        return environment;
    }
}
