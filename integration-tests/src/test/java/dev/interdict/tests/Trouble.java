package dev.interdict.tests;

import dev.interdict.deploy.Database;
import dev.interdict.deploy.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** What happens to services that run for long. Each trouble ends by itself before it returns. */
enum Trouble {
    NONE {
        @Override
        void happen(House house, List<ServiceProcess> replicas, Random random) {}
    },
    KILL {
        @Override
        void happen(House house, List<ServiceProcess> replicas, Random random) {
            var victim = replicas.get(random.nextInt(replicas.size()));
            pause(random.nextInt(300));
            victim.kill();
            victim.start();
            victim.awaitReady();
        }
    },
    PAUSE {
        @Override
        void happen(House house, List<ServiceProcess> replicas, Random random) {
            var victim = replicas.get(random.nextInt(replicas.size()));
            pause(random.nextInt(100));
            signal("STOP", victim);
            pause(random.nextInt(10) == 0 ? 12_000 : 500 + random.nextInt(1_500));
            signal("CONT", victim);
        }
    },
    CUT_FROM_DATABASE {
        @Override
        void happen(House house, List<ServiceProcess> replicas, Random random) {
            pause(random.nextInt(300));
            asSuperuser(
                    house.platform().database(),
                    "alter database deadlines allow_connections false",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'deadlines'");
            pause(random.nextInt(1_500));
            asSuperuser(house.platform().database(), "alter database deadlines allow_connections true");
        }
    },
    CUT_FROM_BROKER {
        @Override
        void happen(House house, List<ServiceProcess> replicas, Random random) {
            pause(random.nextInt(300));
            house.platform().kafka().stop();
            pause(random.nextInt(1_000));
            house.platform().kafka().start();
        }
    };

    private static final List<Trouble> ALL = List.of(values());

    static Trouble any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    abstract void happen(House house, List<ServiceProcess> replicas, Random random);

    private static void signal(String name, ServiceProcess process) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void asSuperuser(Database database, String... statements) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
