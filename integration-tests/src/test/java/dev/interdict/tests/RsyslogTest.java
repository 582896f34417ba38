package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Debian's rsyslogd, which others wrote, reads of the messages that a SIEM gets. */
class RsyslogTest {

    private static final String PROJECT = "Büro=1|a\\b";
    private static final byte[] ONE = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
              {"type": "library", "name": "Ядро|v=1\\\\x", "version": "8", "supplier": {"name": "Лаборатория Касперского"}}]}
            """.getBytes(UTF_8);
    private static final byte[] THREE = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
              {"type": "library", "name": "ядро-1", "supplier": {"name": "AO Kaspersky Lab"}},
              {"type": "library", "name": "核-2", "supplier": {"name": "AO Kaspersky Lab"}},
              {"type": "library", "name": "engine-3", "supplier": {"name": "AO Kaspersky Lab"}}]}
            """.getBytes(UTF_8);

    private static final Pattern COMPONENT = Pattern.compile("\\bcs4=(\\S+)");

    private static final String CEF = """
            CEF:0|Interdict|Interdict|VERSION|detected|Component that may be of a restricted party: detected|3|\
            rt=1717243200000 externalId=FINDING \
            msg=Ядро|v\\=1\\\\x 8 in Büro\\=1|a\\\\b may match Kaspersky (supplier name: Лаборатория Касперского). \
            The programme is pending: it prohibits nothing yet. The vendor is Kaspersky, but the SBOM does not tell what \
            kind of product this is. Is it cybersecurity or anti-virus software, or does it contain any? If so the \
            determination reaches it; if not, dismiss the finding with the reason. request=ALERT \
            cs1Label=project cs1=Büro\\=1|a\\\\b cs2Label=programme cs2=us-bis-icts-kaspersky-2024 \
            cs3Label=phase cs3=- cs4Label=component cs4=Ядро|v\\=1\\\\x cs5Label=party cs5=Kaspersky \
            cs6Label=citations cs6=E.O. 13873; 15 CFR 7.109(a)""";

    private static final String LEEF = """
            LEEF:2.0|Interdict|Interdict|VERSION|detected|x09|sev=3\trt=1717243200000\texternalId=FINDING\t\
            msg=Ядро|v=1\\x 8 in Büro=1|a\\b may match Kaspersky (supplier name: Лаборатория Касперского). \
            The programme is pending: it prohibits nothing yet. The vendor is Kaspersky, but the SBOM does not tell what \
            kind of product this is. Is it cybersecurity or anti-virus software, or does it contain any? If so the \
            determination reaches it; if not, dismiss the finding with the reason.\trequest=ALERT\t\
            cs1Label=project\tcs1=Büro=1|a\\b\tcs2Label=programme\tcs2=us-bis-icts-kaspersky-2024\t\
            cs3Label=phase\tcs3=-\tcs4Label=component\tcs4=Ядро|v=1\\x\tcs5Label=party\tcs5=Kaspersky\t\
            cs6Label=citations\tcs6=E.O. 13873; 15 CFR 7.109(a)""";

    @TempDir
    private Path folder;

    @Test
    void everyPartArrivesAsItWasSentInTheClearAndOverTls() throws Exception {
        var debian = DebianPackages.unpacked(
                Path.of("target", "clients", "rsyslog").toAbsolutePath(),
                "rsyslog",
                "rsyslog-openssl",
                "libestr0",
                "libfastjson4");
        var certificate = ServerCertificate.make(folder);
        try (var rsyslog = Rsyslog.start(debian, folder, certificate);
                var house = House.pending()) {
            var tls = Map.of("port", rsyslog.port("tls"), "ca", certificate.certificate());
            register(house, "clear", "cef", Map.of("port", rsyslog.port("clear"), "tls", false));
            register(house, "tls", "cef", tls);
            register(house, "tls-leef", "leef", tls);
            house.uploadScreened(PROJECT, "1.0", ONE);
            house.quiet();
            House.await(
                    "all that was sent",
                    () -> rsyslog.messages("clear").size() == 1
                            && rsyslog.messages("tls").size() == 2);
            var read = Map.of(
                    "PRI", "134",
                    "VERSION", "1",
                    "TIMESTAMP", "2024-06-01T12:00:00Z",
                    "HOSTNAME", "-",
                    "APP-NAME", "interdict",
                    "PROCID", "-",
                    "MSGID", "detected",
                    "STRUCTURED-DATA", "-");
            var cef = with(read, CEF, house);
            assertThat(rsyslog.messages("clear")).containsExactly(cef);
            assertThat(rsyslog.messages("tls")).containsExactlyInAnyOrder(cef, with(read, LEEF, house));

            house.uploadScreened("three", "1.0", THREE);
            house.quiet();
            House.await(
                    "three messages more of each",
                    () -> rsyslog.messages("clear").size() == 4
                            && rsyslog.messages("tls").size() == 8);
            assertThat(components(rsyslog.messages("clear")))
                    .containsExactlyInAnyOrder("Ядро|v\\=1\\\\x", "ядро-1", "核-2", "engine-3");
            assertThat(components(rsyslog.messages("tls")))
                    .containsExactlyInAnyOrder(
                            "Ядро|v\\=1\\\\x", "Ядро|v=1\\x", "ядро-1", "ядро-1", "核-2", "核-2", "engine-3", "engine-3");
            assertThat(rsyslog.log()).isEmpty();
        }
    }

    private static Map<String, String> with(Map<String, String> read, String text, House house) {
        var all = new HashMap<>(read);
        all.put(
                "MSG",
                text.replace(
                                "FINDING",
                                house.findings(PROJECT).getFirst().path("id").asText())
                        .replace(
                                "ALERT",
                                house.at("notifications", "/v1/alerts/")
                                                .toString()
                                                .replace("127.0.0.1", "localhost")
                                        + house.alerts(PROJECT)
                                                .getFirst()
                                                .path("id")
                                                .asText()));
        return all;
    }

    private static List<String> components(List<Map<String, String>> messages) {
        return messages.stream()
                .map(message -> COMPONENT.matcher(message.get("MSG")))
                .map(found -> found.find() ? found.group(1) : "none")
                .toList();
    }

    private static void register(House house, String name, String format, Map<String, ?> more) {
        var settings = new HashMap<String, Object>(more);
        settings.put("host", "127.0.0.1");
        settings.put("format", format);
        Http.putJson(house.at("notifications", "/v1/channels/" + name), Map.of("type", "syslog", "settings", settings))
                .expect(201);
    }
}
