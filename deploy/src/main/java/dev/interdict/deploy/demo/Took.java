package dev.interdict.deploy.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How long each part took. */
final class Took {

    private final long begin = System.nanoTime();
    private final Map<String, Duration> parts = new LinkedHashMap<>();

    <T> T time(String part, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            parts.put(part, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @Override
    public String toString() {
        String each = parts.entrySet().stream()
                .map(part -> "%s %s".formatted(part.getKey(), seconds(part.getValue())))
                .collect(Collectors.joining(", "));
        return "%s, total %s".formatted(each, seconds(Duration.ofNanos(System.nanoTime() - begin)));
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1e3);
    }
}
