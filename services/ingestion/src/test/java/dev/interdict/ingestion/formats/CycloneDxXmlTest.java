package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.domain.Component;
import dev.interdict.ingestion.domain.VendorField;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycloneDxXmlTest {

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bom xmlns="http://cyclonedx.org/schema/bom/1.5" xmlns:x="urn:x" serialNumber="urn:uuid:1" version="1">
              <metadata><timestamp>2024-01-01T00:00:00Z</timestamp>
                <component type="application" bom-ref="r"><name>app</name></component>
                <supplier><name>Maker</name></supplier></metadata>
              <components>
                <component type="library" bom-ref="a">
                  <supplier><name>S &amp; Sons</name><url>https://s.example</url><url>https://s2.example</url>
                    <contact><name>P</name><email>p@s.example</email></contact><contact><name>Q</name></contact></supplier>
                  <author>A</author><publisher>Pub</publisher><group>com.example</group><name>x</name><version>1</version>
                  <hashes><hash alg="SHA-1">aa</hash></hashes>
                  <licenses><license><id>MIT</id></license></licenses>
                  <copyright><![CDATA[(c) C]]></copyright>
                  <cpe>cpe:2.3:a:example:x:1:*:*:*:*:*:*:*</cpe><purl>pkg:maven/com.example/x@1</purl>
                  <swid tagId="example.org_x" name="Swid x"/>
                  <x:vendor>Not read</x:vendor>
                  <externalReferences><reference type="website"><url>https://x.example</url></reference>
                  <reference type="advisories"><url>https://y.example/cve</url></reference></externalReferences>
                  <components><component type="library" bom-ref="b"><name>y</name></component></components>
                  <evidence><copyright><text>(c) E</text></copyright>
                    <occurrences><occurrence><location>lib/kl.dll</location></occurrence></occurrences></evidence>
                </component>
              </components>
              <services><service bom-ref="s"><provider><name>Cloud</name></provider><name>svc</name>
                <endpoints><endpoint>https://e.example</endpoint></endpoints></service></services>
              <dependencies><dependency ref="r"><dependency ref="s"/><dependency ref="b"/></dependency></dependencies>
            </bom>
            """;

    @Test
    void everyStringThatCanNameAVendorArrivesWithItsPlaceInTheJsonForm() {
        var read = Read.of(XML.getBytes(UTF_8));

        assertThat(read.entries())
                .extracting(Component::pointer, Component::name, Component::path)
                .containsExactlyInAnyOrder(
                        tuple("/metadata", "app", List.of("app")),
                        tuple("/metadata/component", "app", List.of("app")),
                        tuple("/components/0", "x", List.of("app", "x")),
                        tuple("/components/0/components/0", "y", List.of("app", "y")),
                        tuple("/services/0", "svc", List.of("app", "svc")));
        var component = read.entries().stream()
                .filter(entry -> entry.pointer().equals("/components/0"))
                .findFirst()
                .orElseThrow();
        assertThat(component.fields())
                .extracting(VendorField::kind, VendorField::pointer, VendorField::value)
                .containsExactly(
                        tuple("supplier", "/supplier/name", "S & Sons"),
                        tuple("url", "/supplier/url/0", "https://s.example"),
                        tuple("url", "/supplier/url/1", "https://s2.example"),
                        tuple("author", "/supplier/contact/0/name", "P"),
                        tuple("email", "/supplier/contact/0/email", "p@s.example"),
                        tuple("author", "/supplier/contact/1/name", "Q"),
                        tuple("author", "/author", "A"),
                        tuple("publisher", "/publisher", "Pub"),
                        tuple("group", "/group", "com.example"),
                        tuple("name", "/name", "x"),
                        tuple("hash", "/hashes/0", "SHA-1:aa"),
                        tuple("copyright", "/copyright", "(c) C"),
                        tuple("cpe", "/cpe", "cpe:2.3:a:example:x:1:*:*:*:*:*:*:*"),
                        tuple("purl", "/purl", "pkg:maven/com.example/x@1"),
                        tuple("swid", "/swid/tagId", "example.org_x"),
                        tuple("swid", "/swid/name", "Swid x"),
                        tuple("url", "/externalReferences/0/url", "https://x.example"),
                        tuple("reference", "/externalReferences/1/url", "https://y.example/cve"),
                        tuple("copyright", "/evidence/copyright/0/text", "(c) E"),
                        tuple("artefact", "/evidence/occurrences/0/location", "lib/kl.dll"));
        assertThat(read.document().components()).isEqualTo(2);
        assertThat(read.document().specVersion()).isEqualTo("1.5");
        assertThat(read.document().mediaType()).isEqualTo("application/vnd.cyclonedx+xml; version=1.5");
        assertThat(read.document().warnings()).isEmpty();
    }

    @Test
    void itMayBeInUtf16() {
        var utf16 = XML.replace("UTF-8", "UTF-16").getBytes(UTF_16);
        assertThat(Read.of(utf16).document().components()).isEqualTo(2);
    }

    @Test
    void nothingOutsideTheDocumentIsRead() {
        assertThat(Read.of("""
                        <?xml version="1.0"?>
                        <!DOCTYPE bom [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                        <bom xmlns="http://cyclonedx.org/schema/bom/1.4"><components><component type="library"><name>&e;</name>
                        </component></components></bom>""".getBytes(UTF_8)).problem()).contains("DTD");
    }

    @Test
    void whatIsMalformedIsToldWithItsLine() {
        assertThat(Read.of("<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\">\n<components>".getBytes(UTF_8))
                        .problem())
                .startsWith("The document is not well-formed XML, at line 2");
        var deep = "<a>".repeat(300);
        assertThat(Read.of(("<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\">" + deep).getBytes(UTF_8))
                        .problem())
                .startsWith("The document is nested deeper than 200 levels");
    }
}
