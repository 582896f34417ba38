package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for 127.0.0.1 that the JDK's keytool made and signed by itself, and its key, both in PEM.
 *
 * @param certificate what clients have to trust
 */
record ServerCertificate(String certificate, String key) {

    private static final String PASSWORD = "changeit";

    /** Makes one; the folder keeps the store. */
    static ServerCertificate make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve("server.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Command.run(
                        folder,
                        List.of((keytool
                                        + " -genkeypair -alias server -keyalg EC -dname CN=rsyslog -ext SAN=ip:127.0.0.1"
                                        + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + store)
                                .split(" ", -1)))
                .well();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return new ServerCertificate(
                pem("CERTIFICATE", keys.getCertificate("server").getEncoded()),
                pem("PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(bytes));
    }
}
