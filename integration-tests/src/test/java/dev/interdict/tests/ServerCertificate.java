package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for 127.0.0.1 that the JDK's keytool made and signed by itself, and its key, both in PEM.
 *
 * @param store holds both, as PKCS #12
 * @param certificate what clients have to trust
 */
record ServerCertificate(Path store, String certificate, String key) {

    /** Of the store and of what is in it. */
    static final String PASSWORD = "changeit";

    /** Makes one; the folder keeps the store. */
    static ServerCertificate make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve("server.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Command.run(
                        folder,
                        List.of((keytool
                                        + " -genkeypair -alias server -keyalg EC -dname CN=test -ext SAN=ip:127.0.0.1"
                                        + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + store)
                                .split(" ", -1)))
                .well();
        var keys = keys(store);
        return new ServerCertificate(
                store,
                pem("CERTIFICATE", keys.getCertificate("server").getEncoded()),
                pem("PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
    }

    /** For a server that shows it. */
    SSLContext context() throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keys(store), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore keys(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(bytes));
    }
}
