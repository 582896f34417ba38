package dev.interdict.deploy;

import dev.interdict.deploy.Look.Busy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Interdict as a whole on this machine: PostgreSQL, Kafka, the registry, the four services, and the control door. */
public final class EmbeddedPlatform implements AutoCloseable {

    private final Setup setup;
    private final Consumer<String> progress;
    private final Deque<Runnable> toUndo = new ArrayDeque<>();
    private volatile boolean closing;
    private volatile @Nullable Thread waiting;
    private volatile @Nullable Running running;

    private record Running(Backing backing, Replicas replicas, Pipeline pipeline, ProductTime time) {}

    /** A platform that is not started yet, and that tells each step of its start in a line. */
    public EmbeddedPlatform(Setup setup, Consumer<String> progress) {
        this.setup = setup;
        this.progress = progress;
    }

    /**
     * Starts everything and returns when every service is ready.
     *
     * @throws StartFailed if anything does not start; nothing is left running then
     */
    public synchronized void start() {
        try {
            setup.ports().requireFree();
            DataFolder data = DataFolder.open(setup.data());
            toUndo.push(data::close);
            toUndo.push(BackingLog.to(data.log("kafka"))::close);
            start(data, Checkout.ofThisBuild());
        } catch (RuntimeException e) {
            undo();
            throw e;
        }
    }

    /** Stops everything, also a start that is under way, and deletes the data folder if it is a temporary one. */
    @Override
    public void close() {
        closing = true;
        Thread starting = waiting;
        if (starting != null) {
            starting.interrupt();
        }
        undo();
    }

    public Ports ports() {
        return setup.ports();
    }

    public URI control() {
        return Doors.at(setup.ports().control(), "");
    }

    public Database database() {
        return running().backing().database();
    }

    public Broker kafka() {
        return running().backing().kafka();
    }

    public Registry registry() {
        return running().backing().registry();
    }

    /** The first replica of the service: ingestion, screening, deadlines or notifications. */
    public ServiceProcess service(String name) {
        return running().replicas().first(Stage.of(name));
    }

    /** Starts one more replica of the service on a free port, and returns when it is ready. */
    public ServiceProcess addReplica(String service) {
        ServiceProcess added = running().replicas().add(Stage.of(service), Ports.freeOne());
        added.start();
        added.awaitReady();
        return added;
    }

    /** The product instant. */
    public Instant now() {
        return running().time().now();
    }

    /**
     * Moves the product clock as if the time between had passed, and returns when all that became due has happened.
     *
     * @throws IllegalStateException if the clock is the system's, stands later already, or something makes no progress
     */
    public void moveClockTo(Instant target) {
        Move move = running().time().moveTo(target);
        if (!(move instanceof Move.Done)) {
            throw new IllegalStateException("the clock did not reach %s: %s".formatted(target, move));
        }
    }

    /**
     * Returns when no service has anything left to do.
     *
     * @throws IllegalStateException if what is left stays the same for so long
     */
    public void awaitQuiet(Duration withoutProgress) {
        Running now = running();
        if (now.pipeline().await(now.time().seenByAll(), withoutProgress) instanceof Busy busy) {
            throw new IllegalStateException("not quiet: " + busy.left());
        }
    }

    List<String> addresses() {
        return setup.ports().addresses();
    }

    /** Starts every service again that ended without being asked to. */
    void revive() {
        for (ServiceProcess service : running().replicas().all()) {
            if (service.endedByItself()) {
                progress.accept("%s on %d ended unexpectedly and is started again (its log: %s)"
                        .formatted(service.name(), service.port(), service.log()));
                service.start();
            }
        }
    }

    private void start(DataFolder data, Checkout checkout) {
        Instant at = setup.at();
        ProductClockFile clock = at == null ? null : ProductClockFile.standingAt(at, data.clock());
        Backing backing = setup.backing().on(setup.ports(), data);
        Replicas replicas = new Replicas(setup.ports(), backing, data, checkout, clock, setup.settings());
        startBacking(backing);
        startServices(replicas);
        var pipeline = new Pipeline(replicas::of, backing.kafka());
        toUndo.push(pipeline::close);
        var time = new ProductTime(clock, pipeline);
        toUndo.push(Control.open(setup.ports().control(), time)::close);
        running = new Running(backing, replicas, pipeline, time);
    }

    private void startBacking(Backing backing) {
        toUndo.push(() -> Together.run(List.of(backing.database()::close, backing.kafka()::close)));
        Together.run(List.of(telling(backing.database()), telling(backing.kafka())));
        toUndo.push(backing.registry()::close);
        interruptibly(telling(backing.registry()));
    }

    private void startServices(Replicas replicas) {
        toUndo.push(() -> Together.run(
                replicas.all().stream().<Runnable>map(service -> service::stop).toList()));
        interruptibly(() -> Together.run(replicas.all().stream()
                .map(service -> telling(service.name(), service.port(), () -> {
                    service.start();
                    service.awaitReady();
                }))
                .toList()));
    }

    private Runnable telling(BackingService backing) {
        return telling(backing.name(), backing.port(), backing::start);
    }

    private Runnable telling(String what, int port, Runnable start) {
        return () -> {
            long begin = System.nanoTime();
            start.run();
            progress.accept("%s on %d, %.1f s".formatted(what, port, (System.nanoTime() - begin) / 1e9));
        };
    }

    private void interruptibly(Runnable start) {
        waiting = Thread.currentThread();
        try {
            if (closing) {
                throw new StartFailed("stopped while starting");
            }
            start.run();
        } finally {
            waiting = null;
        }
    }

    private synchronized void undo() {
        running = null;
        boolean interrupted = Thread.interrupted();
        while (!toUndo.isEmpty()) {
            try {
                toUndo.pop().run();
            } catch (RuntimeException e) {
                progress.accept("while stopping: " + e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Running running() {
        Running now = running;
        if (now == null) {
            throw new IllegalStateException("the platform is not running");
        }
        return now;
    }
}
