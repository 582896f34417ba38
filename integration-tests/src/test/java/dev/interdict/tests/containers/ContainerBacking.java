package dev.interdict.tests.containers;

import dev.interdict.deploy.Backing;
import dev.interdict.deploy.Ports;
import dev.interdict.deploy.StartFailed;
import org.testcontainers.DockerClientFactory;

/** The backing in three containers, on the ports that a platform wants. */
public final class ContainerBacking {

    private static final String NO_ENGINE = "This run was asked to use containers (interdict.backing=containers), "
            + "but no container engine answers: start Docker, or point DOCKER_HOST at an engine of this machine.";

    private ContainerBacking() {}

    /**
     * Not started yet.
     *
     * @throws StartFailed if there is no container engine
     */
    public static Backing on(Ports ports) {
        requireEngine();
        var database = new ContainerDatabase(ports.database());
        return new Backing(
                database, new ContainerKafka(ports.kafka()), new ContainerRegistry(ports.registry(), database));
    }

    private static void requireEngine() {
        try {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                return;
            }
        } catch (RuntimeException e) {
            throw new StartFailed(NO_ENGINE, e);
        }
        throw new StartFailed(NO_ENGINE);
    }
}
