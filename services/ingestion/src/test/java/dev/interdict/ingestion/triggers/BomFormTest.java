package dev.interdict.ingestion.triggers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.ingestion.domain.ProjectClaims;
import dev.interdict.ingestion.domain.ProjectKey;
import dev.interdict.ingestion.domain.Upload;
import dev.interdict.ingestion.spool.Held;
import dev.interdict.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BomFormTest {

    private static final String BOM = part("bom", "{}");
    private static final String NAME = part("projectName", "gateway");

    @Test
    void textsAreUnderstood() throws IOException {
        var form = form(BOM
                + NAME
                + part("projectVersion", "1.0")
                + part("autoCreate", "TRUE")
                + part("projectTags", "a, b,,a")
                + part("isLatest", "true")
                + part("isActive", "false")
                + part("parentName", "mail")
                + part("parentVersion", "5")
                + part("serialNumber", "passed over"));

        try (var held = new Held()) {
            var request = (Request.Understood) understood(form, held);

            assertThat(request.upload())
                    .isEqualTo(new Upload(
                            null,
                            "gateway",
                            "1.0",
                            "default",
                            true,
                            new ProjectClaims(List.of("a", "b"), true, false, new ProjectKey(null, "mail", "5"))));
            assertThat(held.open().readAllBytes()).isEqualTo("{}".getBytes(UTF_8));
        }
    }

    @Test
    void aTextLargerThanWhatStandsInMemoryIsADocument() throws IOException {
        var document = "x".repeat(9_000_000);
        try (var held = new Held()) {
            assertThat(understood(form(NAME + part("bom", document)), held)).isInstanceOf(Request.Understood.class);
            assertThat(held.size()).isEqualTo(9_000_000);
        }
    }

    @Test
    void aTextMayNameItsCharset() throws IOException {
        var name = with("name=projectName\r\ncontent-type: text/plain; charset=iso-8859-1", "B\u00fcro");
        try (var held = new Held()) {
            var request = (Request.Understood) understood((name + BOM + "--b--\r\n").getBytes(ISO_8859_1), held);
            assertThat(request.upload().projectName()).isEqualTo("B\u00fcro");
        }
    }

    @Test
    void everyFaultIsRefusedAtItsPlace() throws IOException {
        assertThat(pointer(NAME)).isEqualTo("/bom");
        assertThat(pointer(part("bom", ""))).isEqualTo("/bom");
        assertThat(pointer(BOM + BOM)).isEqualTo("/bom");
        assertThat(pointer(BOM + NAME + NAME)).isEqualTo("/projectName");
        assertThat(pointer(BOM + part("autoCreate", "yes"))).isEqualTo("/autoCreate");
        assertThat(pointer(BOM + part("project", "x"))).isEqualTo("/project");
        assertThat(pointer(BOM + part("projectName", "x".repeat(70_000)))).isEqualTo("/projectName");
        assertThat(pointer(with("name=bom\r\nContent-Transfer-Encoding: base64", "e30=")))
                .isEqualTo("/bom");
        assertThat(pointer(with("name=projectName\r\nContent-Type: text/plain; charset=utf-99", "x")))
                .isEqualTo("/projectName");
    }

    @Test
    void whatIsNoFormIsRefused() throws IOException {
        assertThat(detail(with("filename=x", "{}"))).contains("A part has no name");
        assertThat(detail("--b\r\nX-Long: " + "x".repeat(5_000) + "\r\n\r\n{}\r\n"))
                .contains("4096 bytes");
        assertThat(detail(part("x", "").repeat(101))).contains("more than 100 parts");
        assertThat(refused("multipart/form-data; boundary=c", form(BOM)).detail())
                .contains("It has no part");
    }

    @Test
    void aFormThatDoesNotEndIsRefused() throws IOException {
        for (var form :
                List.of(BOM + "--b", "--b\r\nContent-Disposition: form-data; name=bom\r\n\r\n{}", "--b\r\nCont")) {
            assertThat(refused("multipart/form-data; boundary=b", form.getBytes(UTF_8))
                            .detail())
                    .as(form)
                    .contains("ended by the boundary");
        }
    }

    @Test
    void aBoundaryIsNeeded() throws IOException {
        for (var type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=" + "b".repeat(71))) {
            assertThat(refused(type, form(BOM)).detail()).contains("boundary of 1 to 70 characters");
        }
    }

    private static String part(String name, String value) {
        return with("name=\"" + name + "\"", value);
    }

    private static String with(String headers, String value) {
        return "--b\r\nContent-Disposition: form-data; " + headers + "\r\n\r\n" + value + "\r\n";
    }

    private static byte[] form(String parts) {
        return (parts + "--b--\r\n").getBytes(UTF_8);
    }

    private static String pointer(String parts) throws IOException {
        return Objects.requireNonNull(
                        refused("multipart/form-data; boundary=b", form(parts)).errors())
                .getFirst()
                .pointer();
    }

    private static String detail(String parts) throws IOException {
        return refused("multipart/form-data; boundary=b", form(parts)).detail();
    }

    private static Problem refused(String type, byte[] form) throws IOException {
        try (var held = new Held()) {
            return ((Request.Refused) BomForm.understand(type, null, new ByteArrayInputStream(form), held)).problem();
        }
    }

    private static Request understood(byte[] form, Held held) throws IOException {
        return BomForm.understand("multipart/form-data; boundary=\"b\"", null, new ByteArrayInputStream(form), held);
    }
}
