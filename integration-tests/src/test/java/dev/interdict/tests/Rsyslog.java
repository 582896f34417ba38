package dev.interdict.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Debian's rsyslogd on loopback, in the clear and over TLS, which writes what it read of each message. */
final class Rsyslog implements AutoCloseable {

    private static final String CONFIGURATION = """
            global(workDirectory="FOLDER" maxMessageSize="64k" parser.escapeControlCharacterTab="off"
                   defaultNetstreamDriverCAFile="FOLDER/certificate.pem"
                   defaultNetstreamDriverCertFile="FOLDER/certificate.pem"
                   defaultNetstreamDriverKeyFile="FOLDER/key.pem")
            module(load="imtcp")
            template(name="read" type="list" option.jsonf="on") {
              property(outname="PRI" name="pri" format="jsonf")
              property(outname="VERSION" name="protocol-version" format="jsonf")
              property(outname="TIMESTAMP" name="timereported" dateFormat="rfc3339" format="jsonf")
              property(outname="HOSTNAME" name="hostname" format="jsonf")
              property(outname="APP-NAME" name="app-name" format="jsonf")
              property(outname="PROCID" name="procid" format="jsonf")
              property(outname="MSGID" name="msgid" format="jsonf")
              property(outname="STRUCTURED-DATA" name="structured-data" format="jsonf")
              property(outname="MSG" name="msg" format="jsonf")
            }
            ruleset(name="clear") { action(type="omfile" file="FOLDER/clear.json" template="read") }
            ruleset(name="tls") { action(type="omfile" file="FOLDER/tls.json" template="read") }
            input(type="imtcp" address="127.0.0.1" port="0" listenPortFileName="FOLDER/clear.port" ruleset="clear")
            input(type="imtcp" address="127.0.0.1" port="0" listenPortFileName="FOLDER/tls.port" ruleset="tls"
                  streamDriver.name="ossl" streamDriver.mode="1" streamDriver.authMode="anon")
            """;

    /** That of the sender: who releases it changes no test. */
    private static final Pattern VERSION =
            Pattern.compile("^((?:CEF:0|LEEF:2\\.0)\\|Interdict\\|Interdict\\|)[^|]+\\|");

    private final Path folder;
    private final Process process;

    private Rsyslog(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts it in an empty folder of its own, with that certificate; {@code root} holds Debian's packages. */
    static Rsyslog start(Path root, Path folder, ServerCertificate certificate) throws IOException {
        Files.writeString(folder.resolve("certificate.pem"), certificate.certificate());
        Files.writeString(folder.resolve("key.pem"), certificate.key());
        Files.writeString(folder.resolve("rsyslog.conf"), CONFIGURATION.replace("FOLDER", folder.toString()));
        var modules = modules(root);
        var builder = new ProcessBuilder(
                        root.resolve("usr/sbin/rsyslogd").toString(),
                        "-n",
                        "-C",
                        "-f",
                        folder.resolve("rsyslog.conf").toString(),
                        "-i",
                        folder.resolve("rsyslog.pid").toString(),
                        "-M",
                        modules.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("rsyslog.log").toFile());
        builder.environment().put("LD_LIBRARY_PATH", String.valueOf(modules.getParent()));
        var started = new Rsyslog(folder, builder.start());
        House.await(
                "rsyslogd listens: " + folder,
                () -> started.hasWritten("clear.port") && started.hasWritten("tls.port"));
        return started;
    }

    /** Where it listens: in the clear, or by TLS. */
    int port(String way) {
        return Integer.parseInt(read(way + ".port").strip());
    }

    /** What it read of each message that came that way, by the names that RFC 5424 gives the parts. */
    List<Map<String, String>> messages(String way) {
        return hasWritten(way + ".json")
                ? read(way + ".json").lines().map(Rsyslog::message).toList()
                : List.of();
    }

    /** What it complained of. */
    String log() {
        return read("rsyslog.log");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasWritten(String file) {
        try {
            return Files.exists(folder.resolve(file)) && Files.size(folder.resolve(file)) > 0;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Map<String, String> message(String line) {
        try {
            var parts = new HashMap<String, String>();
            for (Map.Entry<String, JsonNode> part : Http.JSON.readTree(line).properties()) {
                parts.put(
                        part.getKey(), VERSION.matcher(part.getValue().asText()).replaceFirst("$1VERSION|"));
            }
            return parts;
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    /** The folder of the machine's architecture. */
    private static Path modules(Path root) throws IOException {
        try (var found = Files.find(root, 5, (path, as) -> path.endsWith("rsyslog/imtcp.so"))) {
            return found.map(Path::getParent).findFirst().orElseThrow();
        }
    }
}
