package dev.interdict.deploy;

/** The three things that the services stand on. */
public record Backing(Database database, Broker kafka, Registry registry) {

    /** Makes the backing of a platform; nothing of it is started yet. */
    @FunctionalInterface
    public interface Source {

        Backing on(Ports ports, DataFolder data);
    }

    /** Without containers: PostgreSQL and the registry as processes, Kafka inside this one. */
    static Backing embedded(Ports ports, DataFolder data) {
        var database = new EmbeddedDatabase(ports.database(), data.postgresql(), data.log("postgresql"));
        var kafka = new EmbeddedKafka(ports.kafka(), data.kafka());
        var registry = new EmbeddedRegistry(
                ports.registry(), Checkout.ofThisBuild().registryJar(), database, data.log("registry"));
        return new Backing(database, kafka, registry);
    }
}
