package dev.interdict.deploy.bench;

import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.ServiceProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How fast a service starts while the others are down, and how big it is. */
record StartBench() implements Benchmark {

    private static final int RUNS = 3;

    /**
     * A service.
     *
     * @param seconds from the start of the process until it said that it is ready, the median
     * @param residentReadyMb as soon as it was ready, the largest
     * @param residentBeforeMb when this bench began: what the benches before it have left
     */
    record Row(String service, double seconds, List<Double> runs, long residentReadyMb, long residentBeforeMb) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> run(EmbeddedPlatform platform, Consumer<String> progress) {
        List<ServiceProcess> services =
                Memory.SERVICES.stream().map(platform::service).toList();
        List<Long> before = services.stream().map(Memory::of).toList();
        services.forEach(ServiceProcess::stop);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < services.size(); i++) {
            progress.accept("start: %s, %d times".formatted(services.get(i).name(), RUNS));
            rows.add(measure(services.get(i), before.get(i)));
        }
        services.forEach(ServiceProcess::start);
        services.forEach(ServiceProcess::awaitReady);
        return rows;
    }

    private static Row measure(ServiceProcess service, long before) {
        var runs = new ArrayList<Double>();
        long resident = 0;
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            service.start();
            service.awaitReady();
            runs.add(Math.round((System.nanoTime() - begin) / 1e7) / 1e2);
            resident = Math.max(resident, Memory.of(service));
            service.stop();
        }
        return new Row(service.name(), runs.stream().sorted().toList().get(RUNS / 2), runs, resident, before);
    }
}
