package dev.interdict.tests.containers;

import dev.interdict.deploy.DatabaseUsers;
import dev.interdict.deploy.Registry;
import java.time.Duration;
import org.testcontainers.containers.wait.strategy.Wait;

/** The registry in a container, with its schemas in the database's container. */
final class ContainerRegistry extends Contained implements Registry {

    private static final int PORT = 8080;

    ContainerRegistry(int port, ContainerDatabase database) {
        super(
                Image.REGISTRY,
                port,
                PORT,
                Wait.forHttp(API + "/subjects").forPort(PORT).withStartupTimeout(Duration.ofSeconds(90)));
        container()
                .withNetwork(database.network())
                .withEnv(Registry.keptAt(ContainerDatabase.jdbcUrlInNetwork(DatabaseUsers.REGISTRY)));
    }
}
