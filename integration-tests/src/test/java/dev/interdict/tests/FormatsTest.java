package dev.interdict.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same component in every format that is taken: found by the same evidence, and given back as it came. */
class FormatsTest {

    private static final Map<String, String> DOCUMENTS = Map.of(
            "cyclonedx-json",
            """
                    {"bomFormat": "CycloneDX", "specVersion": "1.6",
                     "metadata": {"component": {"type": "application", "bom-ref": "app", "name": "gateway"}},
                     "components": [{"type": "library", "bom-ref": "engine", "name": "engine", "version": "8",
                       "supplier": {"name": "AO Kaspersky Lab"}, "cpe": "cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*"}],
                     "dependencies": [{"ref": "app", "dependsOn": ["engine"]}]}""",
            "cyclonedx-xml",
            """
                    <?xml version="1.0"?>
                    <bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1">
                      <metadata><component type="application" bom-ref="app"><name>gateway</name></component></metadata>
                      <components><component type="library" bom-ref="engine">
                        <supplier><name>AO Kaspersky Lab</name></supplier><name>engine</name><version>8</version>
                        <cpe>cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*</cpe></component></components>
                      <dependencies><dependency ref="app"><dependency ref="engine"/></dependency></dependencies>
                    </bom>""",
            "spdx-json",
            """
                    {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "gateway", "documentDescribes": ["SPDXRef-app"],
                     "packages": [{"SPDXID": "SPDXRef-app", "name": "gateway"},
                      {"SPDXID": "SPDXRef-engine", "name": "engine", "versionInfo": "8", "supplier": "Organization: AO Kaspersky Lab",
                       "externalRefs": [{"referenceCategory": "SECURITY", "referenceType": "cpe23Type",
                                         "referenceLocator": "cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*"}]}],
                     "relationships": [{"spdxElementId": "SPDXRef-app", "relationshipType": "DEPENDS_ON",
                                        "relatedSpdxElement": "SPDXRef-engine"}]}""",
            "spdx-tag-value",
            """
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
                    """,
            "spdx-yaml",
            """
                    spdxVersion: SPDX-2.3
                    SPDXID: SPDXRef-DOCUMENT
                    name: gateway
                    documentDescribes: [SPDXRef-app]
                    packages:
                    - {SPDXID: SPDXRef-app, name: gateway}
                    - SPDXID: SPDXRef-engine
                      name: engine
                      versionInfo: 8
                      supplier: "Organization: AO Kaspersky Lab"
                      externalRefs:
                      - referenceCategory: SECURITY
                        referenceType: cpe23Type
                        referenceLocator: cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*
                    relationships:
                    - {spdxElementId: SPDXRef-app, relationshipType: DEPENDS_ON, relatedSpdxElement: SPDXRef-engine}
                    """,
            "spdx-xml",
            """
                    <Document><spdxVersion>SPDX-2.3</spdxVersion><SPDXID>SPDXRef-DOCUMENT</SPDXID><name>gateway</name>
                      <documentDescribes>SPDXRef-app</documentDescribes>
                      <packages><SPDXID>SPDXRef-app</SPDXID><name>gateway</name></packages>
                      <packages><SPDXID>SPDXRef-engine</SPDXID><name>engine</name><versionInfo>8</versionInfo>
                        <supplier>Organization: AO Kaspersky Lab</supplier>
                        <externalRefs><referenceCategory>SECURITY</referenceCategory><referenceType>cpe23Type</referenceType>
                          <referenceLocator>cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*</referenceLocator></externalRefs>
                      </packages>
                      <relationships><spdxElementId>SPDXRef-app</spdxElementId><relationshipType>DEPENDS_ON</relationshipType>
                        <relatedSpdxElement>SPDXRef-engine</relatedSpdxElement></relationships>
                    </Document>""",
            "spdx-rdf",
            """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#">
                      <spdx:SpdxDocument rdf:about="#SPDXRef-DOCUMENT"><spdx:specVersion>SPDX-2.3</spdx:specVersion>
                        <spdx:describesPackage><spdx:Package rdf:about="#SPDXRef-app"><spdx:name>gateway</spdx:name>
                          <spdx:relationship><spdx:Relationship>
                            <spdx:relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_dependsOn"/>
                            <spdx:relatedSpdxElement rdf:resource="#SPDXRef-engine"/>
                          </spdx:Relationship></spdx:relationship>
                        </spdx:Package></spdx:describesPackage>
                      </spdx:SpdxDocument>
                      <spdx:Package rdf:about="#SPDXRef-engine"><spdx:name>engine</spdx:name>
                        <spdx:versionInfo>8</spdx:versionInfo><spdx:supplier>Organization: AO Kaspersky Lab</spdx:supplier>
                        <spdx:externalRef><spdx:ExternalRef>
                          <spdx:referenceType rdf:resource="http://spdx.org/rdf/references/cpe23Type"/>
                          <spdx:referenceLocator>cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*</spdx:referenceLocator>
                        </spdx:ExternalRef></spdx:externalRef>
                      </spdx:Package>
                    </rdf:RDF>""",
            "spdx-3",
            """
                    {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                      {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2026-01-01T00:00:00Z"},
                      {"type": "SpdxDocument", "spdxId": "urn:d", "rootElement": ["urn:app"]},
                      {"type": "software_Package", "spdxId": "urn:engine", "name": "engine", "software_packageVersion": "8",
                       "suppliedBy": "urn:kl", "externalIdentifier": [{"type": "ExternalIdentifier", "externalIdentifierType": "cpe23",
                         "identifier": "cpe:2.3:a:kaspersky:antivirus_engine:8:*:*:*:*:*:*:*"}]},
                      {"type": "software_Package", "spdxId": "urn:app", "name": "gateway"},
                      {"type": "Relationship", "spdxId": "urn:r", "from": "urn:app", "to": ["urn:engine"], "relationshipType": "dependsOn"},
                      {"type": "Organization", "spdxId": "urn:kl", "name": "AO Kaspersky Lab"}]}""");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "cyclonedx-json", "application/vnd.cyclonedx+json; version=1.6",
            "cyclonedx-xml", "application/vnd.cyclonedx+xml; version=1.4",
            "spdx-json", "application/spdx+json; version=2.3",
            "spdx-tag-value", "text/spdx; version=2.3",
            "spdx-yaml", "application/yaml",
            "spdx-xml", "application/xml",
            "spdx-rdf", "application/rdf+xml",
            "spdx-3", "application/spdx3+json; version=3.0.1");

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
