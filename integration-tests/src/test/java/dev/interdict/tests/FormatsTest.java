package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same component in every format that is taken: found by the same evidence, and given back as it came. */
class FormatsTest {

    private static final Map<String, String> DOCUMENTS =
            Map.of("cyclonedx-json", """
                    {"bomFormat": "CycloneDX", "specVersion": "1.6",
                     "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "gateway"}},
                     "components": [{"type": "library", "bom-ref": "engine", "name": "engine", "version": "8",
                       "supplier": {"name": "AO Kaspersky Lab"}, "cpe": "cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*"}],
                     "dependencies": [{"ref": "app", "dependsOn": ["engine"]}]}""", "cyclonedx-xml", """
                    <?xml version="1.0"?>
                    <bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1">
                      <metadata><component type="application" bom-ref="app"><name>gateway</name></component></metadata>
                      <components><component type="library" bom-ref="engine">
                        <supplier><name>AO Kaspersky Lab</name></supplier><name>engine</name><version>8</version>
                        <cpe>cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*</cpe></component></components>
                      <dependencies><dependency ref="app"><dependency ref="engine"/></dependency></dependencies>
                    </bom>""", "spdx-json", """
                    {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "gateway", "documentDescribes": ["SPDXRef-app"],
                     "packages": [{"SPDXID": "SPDXRef-app", "name": "gateway"},
                      {"SPDXID": "SPDXRef-engine", "name": "engine", "versionInfo": "8", "supplier": "Organization: AO Kaspersky Lab",
                       "externalRefs": [{"referenceCategory": "SECURITY", "referenceType": "cpe23Type",
                                         "referenceLocator": "cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*"}]}],
                     "relationships": [{"spdxElementId": "SPDXRef-app", "relationshipType": "DEPENDS_ON",
                                        "relatedSpdxElement": "SPDXRef-engine"}]}""", "spdx-tag-value", """
                    SPDXVersion: SPDX-2.3
                    DocumentName: gateway
                    PackageName: gateway
                    SPDXID: SPDXRef-app
                    PackageName: engine
                    SPDXID: SPDXRef-engine
                    PackageVersion: 8
                    PackageSupplier: Organization: AO Kaspersky Lab
                    ExternalRef: SECURITY cpe23Type cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*
                    Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-app
                    Relationship: SPDXRef-app DEPENDS_ON SPDXRef-engine
                    """);

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "cyclonedx-json", "application/vnd.cyclonedx+json; version=1.6",
            "cyclonedx-xml", "application/vnd.cyclonedx+xml; version=1.4",
            "spdx-json", "application/spdx+json; version=2.3",
            "spdx-tag-value", "text/spdx; version=2.3");

    @Test
    void theSameComponentIsFoundInEveryFormat() {
        try (var house = House.pending()) {
            DOCUMENTS.forEach((format, document) -> {
                var sbom = house.uploadScreened(format, "1", document.getBytes(UTF_8));
                assertThat(sbom.path("warnings")).as(format).isEmpty();

                assertThat(house.findings(format)).as(format).singleElement().satisfies(finding -> {
                    assertThat(finding.path("band").asText()).isEqualTo("ALERT");
                    assertThat(finding.at("/component/name").asText()).isEqualTo("engine");
                    assertThat(finding.at("/component/version").asText()).isEqualTo("8");
                    assertThat(finding.path("path"))
                            .extracting(name -> name.asText())
                            .containsExactly("gateway", "engine");
                    assertThat(finding.path("evidence"))
                            .extracting(evidence -> evidence.path("value").asText())
                            .contains("AO Kaspersky Lab", "cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*");
                });
                var kept = Http.get(house.at(
                                "ingestion", "/v1/sboms/" + sbom.path("id").asText() + "/document"))
                        .expect(200);
                assertThat(kept.text()).isEqualTo(document);
                assertThat(kept.contentType()).isEqualTo(MEDIA_TYPES.get(format));
            });
        }
    }
}
