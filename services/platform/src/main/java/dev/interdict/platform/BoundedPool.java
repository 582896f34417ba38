package dev.interdict.platform;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The database's connections: who waits for one waits not for ever, nor with any number of others. */
@Singleton
class BoundedPool implements PgPoolCreator {

    private static final int MOST_WAITING = 1_000;
    private static final int LONGEST_WAIT_SECONDS = 10;

    @Override
    public Pool create(Input input) {
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setMaxWaitQueueSize(MOST_WAITING)
                        .setConnectionTimeout(LONGEST_WAIT_SECONDS)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
