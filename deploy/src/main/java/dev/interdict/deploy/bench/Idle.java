package dev.interdict.deploy.bench;

import dev.interdict.deploy.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** How many looks of the clock found nothing, and how many seconds they took together, by the service's own metric. */
record Idle(double looks, double seconds) {

    private static final String METRIC = "interdict_deadlines_idle_seconds_";

    static Idle of(ServiceProcess deadlines) {
        URI door = deadlines.url().resolve("/q/metrics");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String metrics = client.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString())
                    .body();
            return new Idle(value(metrics, "count"), value(metrics, "sum"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The mean of the looks since then, in milliseconds. */
    double since(Idle before) {
        return (seconds - before.seconds) * 1e3 / (looks - before.looks);
    }

    private static double value(String metrics, String what) {
        return metrics.lines()
                .filter(line -> line.startsWith(METRIC + what))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
