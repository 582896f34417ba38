package dev.interdict.deploy.bench;

import dev.interdict.deploy.EmbeddedPlatform;
import dev.interdict.deploy.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The resident memory of processes, in megabytes. */
final class Memory {

    static final List<String> SERVICES = List.of("ingestion", "screening", "deadlines", "notifications");

    private static final int KIBIBYTE = 1_024;

    private Memory() {}

    /** That of each service. */
    static Map<String, Long> ofServices(EmbeddedPlatform platform) {
        var memory = new LinkedHashMap<String, Long>();
        SERVICES.forEach(name -> memory.put(name, of(platform.service(name))));
        return memory;
    }

    static long of(ServiceProcess service) {
        Path status = Path.of("/proc/%d/status".formatted(service.pid()));
        try {
            long kibibytes = Files.exists(status) ? fromProc(status) : fromPs(service.pid());
            return kibibytes * KIBIBYTE / 1_000_000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long fromProc(Path status) throws IOException {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static long fromPs(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        try (var lines = ps.inputReader()) {
            String line = lines.readLine();
            return line == null ? 0 : Long.parseLong(line.strip());
        }
    }
}
