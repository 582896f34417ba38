package dev.interdict.deploy.bench;

import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.ServiceProcess;
import dev.interdict.deploy.http.Door;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How fast findings that reach a step come to the SIEM and to people, and whether a dead endpoint is felt by others. */
record NotificationsBench(Part part) implements Benchmark {

    private static final List<String> OTHERS = List.of("ingestion", "screening", "deadlines");

    /** What is measured; each by itself. */
    enum Part {
        /** 100,000 findings of 1,000 projects reach a step at once. */
        BURST,
        /** So many steps a second. */
        PACE,
        /** One of 50 endpoints takes messages and never answers. */
        ENDPOINTS
    }

    /**
     * A row.
     *
     * @param of of how many
     * @param lost how many of them never came
     * @param twice how many came again
     * @param load the machine's load average over the last minute, in the end
     */
    record Row(String what, int of, double measured, String unit, int lost, int twice, double load) {

        static Row of(String what, int of, double measured, String unit, int lost, int twice) {
            return new Row(what, of, round(measured), unit, lost, twice, round(machineLoad()));
        }

        private static double machineLoad() {
            return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        }

        private static double round(double value) {
            return Math.round(value * 1e3) / 1e3;
        }
    }

    static List<NotificationsBench> all() {
        return Stream.of(Part.values()).map(NotificationsBench::new).toList();
    }

    @Override
    public String name() {
        return "notifications-" + part.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Row> run(EmbeddedPlatform platform, Consumer<String> progress) {
        List<ServiceProcess> others = OTHERS.stream().map(platform::service).toList();
        others.forEach(ServiceProcess::stop);
        var rows = new ArrayList<Row>();
        try (var steps = new StepSender(platform);
                var siem = new SiemListener(platform.kafka().bootstrapServers())) {
            var setting = new Setting(
                    platform.service("notifications"),
                    new Door(platform.ports().notifications()),
                    steps,
                    siem,
                    "bench-%d".formatted(System.nanoTime()),
                    row -> {
                        rows.add(row);
                        progress.accept("%s: %s %s %s".formatted(name(), row.what(), row.measured(), row.unit()));
                    });
            switch (part) {
                case BURST -> new NotificationsBurst(setting).run();
                case PACE -> new NotificationsPace(setting).run();
                case ENDPOINTS -> new NotificationsEndpoints(setting).run();
            }
        }
        others.forEach(ServiceProcess::start);
        others.forEach(ServiceProcess::awaitReady);
        return List.copyOf(rows);
    }

    /**
     * What a part measures with.
     *
     * @param prefix of names that nobody else has
     */
    record Setting(
            ServiceProcess service,
            Door door,
            StepSender steps,
            SiemListener siem,
            String prefix,
            Consumer<Row> rows) {}
}
