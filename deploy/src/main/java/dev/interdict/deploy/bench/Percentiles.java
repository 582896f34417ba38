package dev.interdict.deploy.bench;

import java.util.List;

/** Percentiles by nearest rank. */
final class Percentiles {

    private Percentiles() {}

    /** Of durations in nanoseconds, which need no order and of which there is at least one; in milliseconds. */
    static double millis(List<Long> nanos, int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int rank = Math.ceilDiv(sorted.size() * percent, 100);
        return Math.round(sorted.get(Math.max(rank, 1) - 1) / 1e4) / 1e2;
    }
}
