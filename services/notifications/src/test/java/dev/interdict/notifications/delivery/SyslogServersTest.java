package dev.interdict.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.notifications.Json;
import dev.interdict.notifications.delivery.http.GivenEndpoints;
import dev.interdict.notifications.delivery.text.GivenWords;
import dev.interdict.notifications.domain.channels.Syslog;
import dev.interdict.notifications.domain.deliveries.Outcome;
import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.integration.syslog.inbound.RFC6587SyslogDeserializer;

/** Syslog over TLS (RFC 5425), to a server whose certificate the JDK's keytool made. */
class SyslogServersTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final String PASSWORD = "changeit";
    private static final Notice TEST = new Notice.Test(UUID.fromString("00000000-0000-5000-8000-000000000002"), "siem");

    @TempDir
    private static Path folder;

    private static KeyStore keys;

    private final Vertx vertx = Vertx.vertx();
    private final SyslogServers servers = new SyslogServers(
            vertx, GivenEndpoints.hosts(vertx), new SyslogFrames(GivenWords.links(), Json.mapper(), "1.0.0"));

    @BeforeAll
    static void makeCertificate() throws Exception {
        var store = folder.resolve("server.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=syslog.example",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
    }

    @AfterEach
    void stop() {
        vertx.closeAndAwait();
    }

    @Test
    void frames_travel_over_tls_to_a_server_whose_certificate_is_known() throws Exception {
        try (var server = server()) {
            var heard = CompletableFuture.supplyAsync(() -> hear(server));
            assertThat(say("localhost", server.getLocalPort(), certificate()))
                    .isEqualTo(new Outcome.Taken("The server took it off the wire."));
            assertThat(heard.join().get("syslog_MSGID")).isEqualTo("test");
        }
    }

    @Test
    void a_server_with_another_name_or_of_an_unknown_authority_hears_nothing() throws Exception {
        var refused = new Outcome.Unreachable("The endpoint's TLS certificate or handshake was not accepted.");
        try (var server = server()) {
            Thread.ofVirtual().start(() -> hear(server));
            assertThat(say("127.0.0.1", server.getLocalPort(), certificate())).isEqualTo(refused);
        }
        try (var server = server()) {
            Thread.ofVirtual().start(() -> hear(server));
            assertThat(say("localhost", server.getLocalPort(), null)).isEqualTo(refused);
        }
    }

    private Outcome say(String host, int port, @Nullable String ca) {
        var syslog = new Syslog(host, port, true, ca, "cef", List.of("127.0.0.0/8", "::1/128"));
        return servers.say(TEST, syslog, AT).await().atMost(Duration.ofSeconds(20));
    }

    private static SSLServerSocket server() throws Exception {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("localhost"));
    }

    private static Map<String, ?> hear(SSLServerSocket server) {
        try (var socket = server.accept()) {
            return new RFC6587SyslogDeserializer()
                    .deserialize(
                            new ByteArrayInputStream(socket.getInputStream().readAllBytes()));
        } catch (IOException broken) {
            return Map.of();
        }
    }

    private static String certificate() throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8))
                        .encodeToString(keys.getCertificate("server").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
