package dev.interdict.tests.containers;

import dev.interdict.deploy.BackingService;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.WaitStrategy;

/** A container that is reached at one port on loopback; it is stopped and started, not made anew, so it keeps its data. */
abstract class Contained implements BackingService {

    private static final int GRACE_SECONDS = 30;

    private final int port;
    private final WaitStrategy ready;
    private final GenericContainer<?> container;
    private boolean running;

    Contained(Image image, int port, int inside, WaitStrategy ready) {
        this.port = port;
        this.ready = ready;
        this.container = new GenericContainer<>(image.wanted()).waitingFor(ready);
        container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, inside)));
    }

    /** To be set up before the first start. */
    final GenericContainer<?> container() {
        return container;
    }

    @Override
    public final String name() {
        return container.getDockerImageName();
    }

    @Override
    public final int port() {
        return port;
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        if (container.getContainerId() == null) {
            container.start();
        } else {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
            ready.waitUntilReady(container);
        }
        running = true;
    }

    @Override
    public final synchronized void stop() {
        if (running) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(GRACE_SECONDS)
                    .exec();
            running = false;
        }
    }

    /** Removes the container with all it holds. */
    @Override
    public synchronized void close() {
        container.stop();
        running = false;
    }
}
