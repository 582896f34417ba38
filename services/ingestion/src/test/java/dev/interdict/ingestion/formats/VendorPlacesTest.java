package dev.interdict.ingestion.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interdict.ingestion.Corpus;
import dev.interdict.ingestion.domain.Component;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every place of CycloneDX where somebody can be named, with who is named there. */
class VendorPlacesTest {

    private static final String JSON = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6",
             "metadata": {
               "authors": [{"name": "Writer", "email": "w@doc.example"}],
               "tools": {"components": [{"type": "application", "name": "scanner", "supplier": {"name": "Toolmaker"}}],
                         "services": [{"name": "scan", "provider": {"name": "Toolhost"}}]},
               "component": {"type": "application", "bom-ref": "r", "name": "app"},
               "manufacturer": {"name": "Maker"}, "supplier": {"name": "Seller", "contact": [{"email": "s@s.example"}]},
               "licenses": [{"license": {"name": "Licence of the document"}}],
               "properties": [{"name": "built:by", "value": "Pipeline"}]},
             "components": [
               {"type": "data", "bom-ref": "a", "name": "x",
                "hashes": [{"alg": "SHA-256", "content": "ab12"}],
                "licenses": [
                  {"license": {"name": "Own Licence", "url": "https://licence.example", "text": {"content": "by Text"},
                     "licensing": {"licensor": {"organization": {"name": "Licensor", "url": ["https://lor.example"]}},
                                   "licensee": {"individual": {"name": "Licensee", "email": "l@e.example"}},
                                   "purchaser": {"organization": {"name": "Purchaser"}}}}},
                  {"license": {"id": "MIT", "text": {"content": "bm90IHJlYWQ=", "encoding": "base64"}}}],
                "pedigree": {
                  "ancestors": [{"type": "library", "name": "anc", "supplier": {"name": "Forefather"}}],
                  "commits": [{"url": "https://git.example/c", "author": {"name": "Coder", "email": "c@c.example"},
                               "committer": {"name": "Merger"}}],
                  "patches": [{"type": "backport", "diff": {"url": "https://patch.example"}}], "notes": "from Notes"},
                "externalReferences": [{"type": "website", "url": "https://x.example", "comment": "site of Comment",
                                        "hashes": [{"alg": "MD5", "content": "cd"}]}],
                "properties": [{"name": "vendor", "value": "Property"}],
                "evidence": {
                  "identity": [{"field": "purl", "concludedValue": "pkg:npm/concluded", "methods": [{"value": "m"}]}],
                  "licenses": [{"license": {"name": "Found Licence"}}],
                  "callstack": {"frames": [{"package": "com.frame", "module": "Frame", "function": "f"}]},
                  "occurrences": [{"location": "lib/kl.dll"}], "copyright": [{"text": "(c) Found"}]},
                "modelCard": {"modelParameters": {"datasets": [
                  {"governance": {"custodians": [{"organization": {"name": "Custodian"}}]}}]}},
                "data": [{"governance": {"stewards": [{"contact": {"name": "Steward"}}],
                                         "owners": [{"organization": {"name": "Owner"}}]}}],
                "cryptoProperties": {"certificateProperties": {"subjectName": "O=Subject", "issuerName": "O=Issuer"}}}],
             "services": [{"bom-ref": "s", "provider": {"name": "Provider"}, "name": "svc",
                           "endpoints": ["https://e.example"], "licenses": [{"expression": "LicenseRef-Service"}],
                           "properties": [{"name": "host", "value": "Host"}]}],
             "annotations": [{"annotator": {"organization": {"name": "Annotator"}}, "text": "t"},
                             {"annotator": {"individual": {"name": "Noter", "email": "n@n.example"}}}],
             "formulation": [{"components": [{"type": "platform", "name": "builder", "supplier": {"name": "Builder"}}],
                              "services": [{"name": "ci", "provider": {"name": "Host of CI"}}]}]}
            """;

    private static final String XML = """
            <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
              <metadata>
                <tools>
                  <components><component type="application"><supplier><name>Toolmaker</name></supplier><name>scanner</name></component></components>
                  <services><service><provider><name>Toolhost</name></provider><name>scan</name></service></services>
                </tools>
                <authors><author><name>Writer</name><email>w@doc.example</email></author></authors>
                <component type="application" bom-ref="r"><name>app</name></component>
                <manufacturer><name>Maker</name></manufacturer>
                <supplier><name>Seller</name><contact><email>s@s.example</email></contact></supplier>
                <licenses><license><name>Licence of the document</name></license></licenses>
                <properties><property name="built:by">Pipeline</property></properties>
              </metadata>
              <components>
                <component type="data" bom-ref="a">
                  <name>x</name>
                  <hashes><hash alg="SHA-256">ab12</hash></hashes>
                  <licenses>
                    <license><name>Own Licence</name><text>by Text</text><url>https://licence.example</url>
                      <licensing>
                        <licensor><organization><name>Licensor</name><url>https://lor.example</url></organization></licensor>
                        <licensee><individual><name>Licensee</name><email>l@e.example</email></individual></licensee>
                        <purchaser><organization><name>Purchaser</name></organization></purchaser>
                      </licensing></license>
                    <license><id>MIT</id><text encoding="base64">bm90IHJlYWQ=</text></license>
                  </licenses>
                  <pedigree>
                    <ancestors><component type="library"><supplier><name>Forefather</name></supplier><name>anc</name></component></ancestors>
                    <commits><commit><url>https://git.example/c</url>
                      <author><name>Coder</name><email>c@c.example</email></author><committer><name>Merger</name></committer></commit></commits>
                    <patches><patch type="backport"><diff><url>https://patch.example</url></diff></patch></patches>
                    <notes>from Notes</notes>
                  </pedigree>
                  <externalReferences><reference type="website"><url>https://x.example</url><comment>site of Comment</comment>
                    <hashes><hash alg="MD5">cd</hash></hashes></reference></externalReferences>
                  <properties><property name="vendor">Property</property></properties>
                  <evidence>
                    <identity><field>purl</field><concludedValue>pkg:npm/concluded</concludedValue></identity>
                    <occurrences><occurrence><location>lib/kl.dll</location></occurrence></occurrences>
                    <callstack><frames><frame><package>com.frame</package><module>Frame</module><function>f</function></frame></frames></callstack>
                    <licenses><license><name>Found Licence</name></license></licenses>
                    <copyright><text>(c) Found</text></copyright>
                  </evidence>
                  <modelCard><modelParameters><datasets><dataset><governance>
                    <custodians><custodian><organization><name>Custodian</name></organization></custodian></custodians></governance></dataset></datasets></modelParameters></modelCard>
                  <data><governance><stewards><steward><contact><name>Steward</name></contact></steward></stewards>
                    <owners><owner><organization><name>Owner</name></organization></owner></owners></governance></data>
                  <cryptoProperties><certificateProperties><subjectName>O=Subject</subjectName><issuerName>O=Issuer</issuerName></certificateProperties></cryptoProperties>
                </component>
              </components>
              <services><service bom-ref="s"><provider><name>Provider</name></provider><name>svc</name>
                <endpoints><endpoint>https://e.example</endpoint></endpoints>
                <licenses><expression>LicenseRef-Service</expression></licenses>
                <properties><property name="host">Host</property></properties></service></services>
              <annotations>
                <annotation><annotator><organization><name>Annotator</name></organization></annotator><text>t</text></annotation>
                <annotation><annotator><individual><name>Noter</name><email>n@n.example</email></individual></annotator></annotation>
              </annotations>
              <formulation><formula>
                <components><component type="platform"><supplier><name>Builder</name></supplier><name>builder</name></component></components>
                <services><service><provider><name>Host of CI</name></provider><name>ci</name></service></services>
              </formula></formulation>
            </bom>
            """;

    @ParameterizedTest
    @ValueSource(strings = {JSON, XML})
    void whoeverIsNamedAnywhereArrives(String document) {
        var read = Read.of(document.getBytes(UTF_8));

        assertThat(read.document().components()).isEqualTo(1);
        assertThat(read.document().warnings()).isEmpty();
        assertThat(fieldsOf("/components/0", read.entries()))
                .containsExactlyInAnyOrder(
                        tuple("name", "/name", "x"),
                        tuple("hash", "/hashes/0", "SHA-256:ab12"),
                        tuple("licence-owner", "/licenses/0/license/name", "Own Licence"),
                        tuple("licence-owner", "/licenses/0/license/url", "https://licence.example"),
                        tuple("licence-owner", "/licenses/0/license/text/content", "by Text"),
                        tuple("licence-owner", "/licenses/0/license/licensing/licensor/organization/name", "Licensor"),
                        tuple(
                                "url",
                                "/licenses/0/license/licensing/licensor/organization/url/0",
                                "https://lor.example"),
                        tuple("licence-owner", "/licenses/0/license/licensing/licensee/individual/name", "Licensee"),
                        tuple("email", "/licenses/0/license/licensing/licensee/individual/email", "l@e.example"),
                        tuple(
                                "licence-owner",
                                "/licenses/0/license/licensing/purchaser/organization/name",
                                "Purchaser"),
                        tuple("pedigree.name", "/pedigree/ancestors/0/name", "anc"),
                        tuple("pedigree.supplier", "/pedigree/ancestors/0/supplier/name", "Forefather"),
                        tuple("pedigree.url", "/pedigree/commits/0/url", "https://git.example/c"),
                        tuple("pedigree.author", "/pedigree/commits/0/author/name", "Coder"),
                        tuple("pedigree.email", "/pedigree/commits/0/author/email", "c@c.example"),
                        tuple("pedigree.author", "/pedigree/commits/0/committer/name", "Merger"),
                        tuple("pedigree.url", "/pedigree/patches/0/diff/url", "https://patch.example"),
                        tuple("pedigree.property", "/pedigree/notes", "from Notes"),
                        tuple("url", "/externalReferences/0/url", "https://x.example"),
                        tuple("property", "/externalReferences/0/comment", "site of Comment"),
                        tuple("hash", "/externalReferences/0/hashes/0", "MD5:cd"),
                        tuple("property", "/properties/0", "vendor=Property"),
                        tuple("purl", "/evidence/identity/0/concludedValue", "pkg:npm/concluded"),
                        tuple("licence-owner", "/evidence/licenses/0/license/name", "Found Licence"),
                        tuple("artefact", "/evidence/callstack/frames/0/package", "com.frame"),
                        tuple("artefact", "/evidence/callstack/frames/0/module", "Frame"),
                        tuple("artefact", "/evidence/occurrences/0/location", "lib/kl.dll"),
                        tuple("copyright", "/evidence/copyright/0/text", "(c) Found"),
                        tuple(
                                "supplier",
                                "/modelCard/modelParameters/datasets/0/governance/custodians/0/organization/name",
                                "Custodian"),
                        tuple("supplier", "/data/0/governance/stewards/0/contact/name", "Steward"),
                        tuple("supplier", "/data/0/governance/owners/0/organization/name", "Owner"),
                        tuple("property", "/cryptoProperties/certificateProperties/subjectName", "O=Subject"),
                        tuple("property", "/cryptoProperties/certificateProperties/issuerName", "O=Issuer"));
        assertThat(fieldsOf("/services/0", read.entries()))
                .containsExactlyInAnyOrder(
                        tuple("supplier", "/provider/name", "Provider"),
                        tuple("name", "/name", "svc"),
                        tuple("url", "/endpoints/0", "https://e.example"),
                        tuple("licence-owner", "/licenses/0/expression", "LicenseRef-Service"),
                        tuple("property", "/properties/0", "host=Host"));
        assertThat(fieldsOf("/formulation/0/components/0", read.entries()))
                .containsExactlyInAnyOrder(
                        tuple("supplier", "/supplier/name", "Builder"), tuple("name", "/name", "builder"));
        assertThat(fieldsOf("/formulation/0/services/0", read.entries()))
                .containsExactlyInAnyOrder(
                        tuple("supplier", "/provider/name", "Host of CI"), tuple("name", "/name", "ci"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, XML})
    void whoeverMadeTheDocumentIsToldApartFromWhoeverMadeTheProduct(String document) {
        var read = Read.of(document.getBytes(UTF_8));

        assertThat(fieldsOf("/metadata", read.entries()))
                .containsExactlyInAnyOrder(
                        tuple("manufacturer", "/manufacturer/name", "Maker"),
                        tuple("supplier", "/supplier/name", "Seller"),
                        tuple("email", "/supplier/contact/0/email", "s@s.example"),
                        tuple("document.author", "/authors/0/name", "Writer"),
                        tuple("document.email", "/authors/0/email", "w@doc.example"),
                        tuple("document.name", "/tools/components/0/name", "scanner"),
                        tuple("document.supplier", "/tools/components/0/supplier/name", "Toolmaker"),
                        tuple("document.name", "/tools/services/0/name", "scan"),
                        tuple("document.supplier", "/tools/services/0/provider/name", "Toolhost"),
                        tuple("document.licence-owner", "/licenses/0/license/name", "Licence of the document"),
                        tuple("document.property", "/properties/0", "built:by=Pipeline"));
        assertThat(fieldsOf("", read.entries()))
                .containsExactlyInAnyOrder(
                        tuple("document.supplier", "/annotations/0/annotator/organization/name", "Annotator"),
                        tuple("document.author", "/annotations/1/annotator/individual/name", "Noter"),
                        tuple("document.email", "/annotations/1/annotator/individual/email", "n@n.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"bomFormat": "CycloneDX", "specVersion": "1.4",
                 "metadata": {"tools": [{"vendor": "Toolmaker", "name": "scanner", "version": "1"}]}}
                """, """
                <bom xmlns="http://cyclonedx.org/schema/bom/1.4"><metadata>
                  <tools><tool><vendor>Toolmaker</vendor><name>scanner</name><version>1</version></tool></tools></metadata></bom>
                """})
    void toolsMayBeAList(String document) {
        assertThat(fieldsOf("/metadata", Read.of(document.getBytes(UTF_8)).entries()))
                .containsExactly(
                        tuple("document.supplier", "/tools/0/vendor", "Toolmaker"),
                        tuple("document.name", "/tools/0/name", "scanner"));
    }

    @Test
    void whatOneComponentSaysIsBounded() {
        var many = IntStream.range(0, 3_000)
                .mapToObj(i -> "{\"url\": \"https://%d.example\"}".formatted(i))
                .toList();
        var read = Read.of("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"name": "x", "externalReferences": [%s]}]}
                """.formatted(String.join(",", many)).getBytes(UTF_8));

        assertThat(read.entries().getFirst().fields()).hasSizeBetween(1_000, 2_000);
        assertThat(read.document().warnings())
                .containsExactly(
                        "/components/0 has more texts that can name a vendor than are kept; the first were read.");
    }

    @TestFactory
    Stream<DynamicTest> theCorpusKnowsNoOtherPlace() throws IOException, InterruptedException {
        Corpus.unpack();
        return Corpus.tests(
                "malicious",
                row -> row.cell("file").endsWith("vendor-fields-everywhere.cdx.json"),
                row -> assertThat(Read.of(row.bytes()).entries().stream()
                                .flatMap(entry -> entry.fields().stream()
                                        .filter(field -> field.value()
                                                .toLowerCase(Locale.ROOT)
                                                .contains("huawei"))
                                        .map(field -> entry.pointer() + field.pointer())))
                        .containsExactlyInAnyOrder(
                                "/components/0/supplier/name",
                                "/components/1/manufacturer/name",
                                "/components/2/publisher",
                                "/components/3/author",
                                "/components/4/authors/0/email",
                                "/components/5/group",
                                "/components/6/purl",
                                "/components/7/cpe",
                                "/components/8/swid/tagId",
                                "/components/8/swid/name",
                                "/components/9/externalReferences/0/url",
                                "/components/10/copyright",
                                "/components/11/pedigree/ancestors/0/supplier/name",
                                "/components/12/evidence/copyright/0/text",
                                "/components/13/properties/0",
                                "/components/14/licenses/0/license/name",
                                "/components/15/components/0/supplier/name",
                                "/metadata/supplier/name",
                                "/metadata/manufacturer/name",
                                "/metadata/component/supplier/name",
                                "/metadata/tools/components/0/supplier/name",
                                "/services/0/provider/name",
                                "/services/0/endpoints/0",
                                "/formulation/0/components/0/supplier/name"));
    }

    private static List<Tuple> fieldsOf(String pointer, List<Component> entries) {
        return entries.stream()
                .filter(entry -> entry.pointer().equals(pointer))
                .flatMap(entry -> entry.fields().stream())
                .map(field -> tuple(field.kind(), field.pointer(), field.value()))
                .toList();
    }
}
