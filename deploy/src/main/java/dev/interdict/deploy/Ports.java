package dev.interdict.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The loopback ports of an embedded platform. */
public record Ports(
        int control,
        int ingestion,
        int screening,
        int deadlines,
        int notifications,
        int kafka,
        int registry,
        int database) {

    public static final Ports DEFAULT = new Ports(8080, 8081, 8082, 8083, 8084, 19092, 18081, 15432);

    /** Ports that nobody listens on at this moment. */
    public static Ports free() {
        List<Integer> free = free(8);
        return new Ports(
                free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6), free.get(7));
    }

    static int freeOne() {
        return free(1).getFirst();
    }

    int of(Stage stage) {
        return switch (stage) {
            case INGESTION -> ingestion;
            case SCREENING -> screening;
            case DEADLINES -> deadlines;
            case NOTIFICATIONS -> notifications;
        };
    }

    void requireFree() {
        var owners = new LinkedHashMap<Integer, String>();
        byOwner().forEach((owner, port) -> {
            String other = owners.putIfAbsent(port, owner);
            if (other != null) {
                throw new StartFailed("port %d is given to both %s and %s".formatted(port, other, owner));
            }
            if (!isFree(port)) {
                throw new StartFailed("port %d, wanted for %s, is in use".formatted(port, owner));
            }
        });
    }

    List<String> addresses() {
        return List.of(
                "control        http://127.0.0.1:%d/clock".formatted(control),
                "ingestion      http://127.0.0.1:%d".formatted(ingestion),
                "screening      http://127.0.0.1:%d".formatted(screening),
                "deadlines      http://127.0.0.1:%d".formatted(deadlines),
                "notifications  http://127.0.0.1:%d".formatted(notifications),
                "registry       http://127.0.0.1:%d/apis/ccompat/v7".formatted(registry),
                "Kafka          127.0.0.1:%d".formatted(kafka),
                "PostgreSQL     127.0.0.1:%d".formatted(database));
    }

    private Map<String, Integer> byOwner() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("control", control);
        for (Stage stage : Stage.values()) {
            ports.put(stage.service(), of(stage));
        }
        ports.put("Kafka", kafka);
        ports.put("the registry", registry);
        ports.put("PostgreSQL", database);
        return ports;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException occupied) {
            return false;
        }
    }

    private static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
