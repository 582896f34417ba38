package dev.interdict.tests.containers;

import dev.interdict.deploy.Database;
import dev.interdict.deploy.DatabaseUsers;
import dev.interdict.deploy.StartFailed;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** PostgreSQL in a container, with the settings that the embedded one has. */
final class ContainerDatabase extends Contained implements Database {

    private static final String SUPERUSER = "postgres";
    private static final String HOST = "postgresql";
    private static final int PORT = 5432;

    private final Network network = Network.newNetwork();

    ContainerDatabase(int port) {
        // Over TCP: while the image initialises the folder, its server listens on a socket only.
        super(
                Image.POSTGRES,
                port,
                PORT,
                Wait.forSuccessfulCommand("pg_isready --host=127.0.0.1 --username=" + SUPERUSER));
        container()
                .withNetwork(network)
                .withNetworkAliases(HOST)
                .withEnv("POSTGRES_PASSWORD", password(SUPERUSER))
                .withCommand(SETTINGS.entrySet().stream()
                        .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                        .collect(Collectors.joining(" ", "postgres ", "")));
    }

    @Override
    public synchronized void start() {
        super.start();
        try (var connection = DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, password(SUPERUSER))) {
            DatabaseUsers.createMissing(connection);
        } catch (SQLException e) {
            throw new StartFailed("PostgreSQL does not take its users: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        super.close();
        network.close();
    }

    /** Where other containers meet this one. */
    Network network() {
        return network;
    }

    /** The JDBC address of a user's database, as it is in the network. */
    static String jdbcUrlInNetwork(String user) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, PORT, user);
    }
}
