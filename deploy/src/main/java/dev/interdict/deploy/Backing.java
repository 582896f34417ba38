package dev.interdict.deploy;

/** The three things that the services stand on. */
record Backing(EmbeddedDatabase database, EmbeddedKafka kafka, EmbeddedRegistry registry) {

    static Backing of(Ports ports, DataFolder data, Checkout checkout) {
        var database = new EmbeddedDatabase(ports.database(), data.postgresql(), data.log("postgresql"));
        var kafka = new EmbeddedKafka(ports.kafka(), data.kafka());
        var registry = new EmbeddedRegistry(ports.registry(), checkout.registryJar(), database, data.log("registry"));
        return new Backing(database, kafka, registry);
    }
}
