package dev.interdict.ingestion.envelopes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interdict.ingestion.domain.VendorField;
import dev.interdict.ingestion.formats.FormatReader;
import dev.interdict.ingestion.validation.StrictReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SBOMs in envelopes: found, read with their own pointers, and trusted or not. */
class EnvelopesTest {

    private static final String SBOM = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
             "components": [{"type": "library", "name": "engine", "supplier": {"name": "AO Kaspersky Lab"}}]}""";

    private static final String STATEMENT = """
            {"_type": "https://in-toto.io/Statement/v1", "subject": [{"name": "image", "digest": {"sha256": "00"}}],
             "predicateType": "https://cyclonedx.org/bom", "predicate": %s}""";

    private static final String TYPE = "application/vnd.in-toto+json";

    @TempDir
    private Path folder;

    @Test
    void aStatementIsReadAsTheSbomThatItHoldsAndSaysThatItIsNotSigned() {
        var taken = lenient(STATEMENT.formatted(SBOM));
        assertThat(taken.refusal()).isEmpty();
        assertThat(taken.components()).isEqualTo(1);
        assertThat(taken.mediaType()).isEqualTo("application/vnd.in-toto+json");
        assertThat(taken.warnings()).containsExactly("The document came in an in-toto statement without a signature.");
        assertThat(taken.entries())
                .singleElement()
                .satisfies(component -> assertThat(component.fields())
                        .contains(new VendorField("supplier", "/supplier/name", "AO Kaspersky Lab")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sbom\": %s}",
                "{\"predicateType\": \"https://cosign.sigstore.dev/attestation/v1\", \"predicate\": {\"Data\": %s, \"Timestamp\": \"2026\"}}",
                "{\"predicate\": %s, \"predicateType\": \"https://cyclonedx.org/bom/v1.6\", \"_type\": \"https://in-toto.io/Statement/v0.1\"}"
            })
    void otherWrappingsAreOpenedToo(String wrapping) {
        var taken = lenient(wrapping.formatted(SBOM));
        assertThat(taken.refusal()).isEmpty();
        assertThat(taken.components()).isEqualTo(1);
    }

    @Test
    void cosignsTextOfAnSpdxTagValueDocumentIsRead() {
        var taken = lenient("""
                {"predicateType": "https://spdx.dev/Document", "predicate":
                 {"Data": "SPDXVersion: SPDX-2.3\\nDataLicense: CC0-1.0\\nSPDXID: SPDXRef-DOCUMENT\\nDocumentName: d\\nPackageName: engine\\nSPDXID: SPDXRef-1\\n"}}""");
        assertThat(taken.refusal()).isEmpty();
        assertThat(taken.components()).isEqualTo(1);
    }

    @Test
    void anEnvelopeWithoutKeysIsTakenWithAWarning() {
        for (var envelope : new String[] {
            envelope(STATEMENT.formatted(SBOM), TYPE, new byte[64]),
            envelope(SBOM, "application/vnd.cyclonedx+json", new byte[64]),
            "{\"mediaType\": \"application/vnd.dev.sigstore.bundle.v0.3+json\", \"dsseEnvelope\": %s}"
                    .formatted(envelope(STATEMENT.formatted(SBOM), TYPE, new byte[64])),
            "{\"signatures\": [], \"payload\": \"%s\", \"payloadType\": \"x\"}"
                    .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(SBOM.getBytes(UTF_8)))
        }) {
            var taken = lenient(envelope);
            assertThat(taken.refusal()).isEmpty();
            assertThat(taken.components()).isEqualTo(1);
            assertThat(taken.warnings())
                    .containsExactly("The envelope's signature was not verified: this service has no keys.");
        }
    }

    @Test
    void aPayloadLargerThanATextMayBeIsDecodedAll() {
        var sbom = SBOM.replace("AO Kaspersky Lab", "x".repeat(3_000_000) + "\", \"url\": [\"" + "y".repeat(3_000_000))
                .replace("\"}}]}", "\"]}}]}");
        var taken = lenient(envelope(STATEMENT.formatted(sbom), TYPE, new byte[64]));
        assertThat(taken.refusal()).isEmpty();
        assertThat(taken.components()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "EC, 256, SHA256withECDSA",
        "EC, 384, SHA384withECDSA",
        "EC, 384, SHA256withECDSA",
        "Ed25519, 255, Ed25519",
        "RSA, 2048, SHA256withRSA",
        "RSA, 2048, RSASSA-PSS"
    })
    void theSignatureOfATrustedKeyIsVerifiedAndThatOfAnotherIsRefused(String algorithm, int size, String scheme)
            throws GeneralSecurityException, IOException {
        var trusted = key(algorithm, size);
        var file = pem("trusted.pub", trusted);
        var payload = STATEMENT.formatted(SBOM);

        var taken = Taken.of(signed(payload, TYPE, trusted, scheme), FormatReader.LENIENT, file);
        assertThat(taken.refusal()).isEmpty();
        assertThat(taken.warnings()).isEmpty();

        var other = signed(payload, TYPE, key(algorithm, size), scheme);
        assertThat(Taken.of(other, FormatReader.LENIENT, file).refusal())
                .isEqualTo("In a signed envelope (DSSE): None of its signatures was made with a key that this service"
                        + " trusts. Have it signed with one of those. []");
    }

    @Test
    void whatWasChangedAfterSigningIsRefused() throws GeneralSecurityException, IOException {
        var key = key("EC", 256);
        var file = pem("trusted.pub", key);
        var signed = new String(signed(STATEMENT.formatted(SBOM), TYPE, key, "SHA256withECDSA"), UTF_8);
        var payload =
                Base64.getEncoder().encodeToString(STATEMENT.formatted(SBOM).getBytes(UTF_8));
        var changed = Base64.getEncoder()
                .encodeToString(STATEMENT
                        .formatted(SBOM.replace("AO Kaspersky Lab", "Acme"))
                        .getBytes(UTF_8));
        for (var broken : new String[] {
            signed.replace(payload, changed),
            signed.replace("in-toto+json", "in-toto.json"),
            signed.replaceFirst("\\{\"keyid\".*", "]}")
        }) {
            assertThat(Taken.of(broken.getBytes(UTF_8), FormatReader.LENIENT, file)
                            .refusal())
                    .contains("None of its signatures");
        }
    }

    @Test
    void keysAreReadFromAFolderAndAFileWithoutOneIsAnError() throws GeneralSecurityException, IOException {
        var key = key("EC", 256);
        pem("a.pub", key("Ed25519", 255));
        pem("b.pub", key);
        var taken = Taken.of(signed(SBOM, "x", key, "SHA256withECDSA"), FormatReader.LENIENT, folder);
        assertThat(taken.warnings()).isEmpty();

        Files.writeString(folder.resolve("c.pub"), "no key");
        assertThatThrownBy(() -> Taken.of(new byte[0], FormatReader.LENIENT, folder))
                .hasMessageContaining("There is no public key in PEM")
                .hasMessageContaining("c.pub");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"payloadType\": \"x\", \"payload\": \"****\", \"signatures\": []} | Its payload is not base64.",
                "{\"payloadType\": \"x\", \"payload\": 7, \"signatures\": []} | Its payload is not base64.",
                "{\"payloadType\": \"x\", \"payload\": \"e30=\", \"payload\": \"e30=\"} | The key payload stands twice.",
                "{\"payloadType\": \"x\", \"payload\": \"e30=\", \"signatures\": 1} | Its signatures are not a list.",
                "{\"payloadType\": \"x\", \"payload\": \"e30=\", \"signatures\": [1]} | at most 8 objects",
                "{\"payloadType\": \"x\", \"payload\": \"e30=\", \"signatures\": [{\"sig\": \"*\"}]} | A signature is not base64.",
                "{\"payloadType\": \"x\", \"payload\": \"e30=\"} | In a signed envelope (DSSE): The document is JSON, and not an SBOM",
                "{\"predicateType\": \"x\", \"predicate\": 1} | What stands under predicate is no SBOM.",
                "{\"predicateType\": \"x\", \"predicate\": {\"sbom\": {}}} | In an in-toto statement there is no SBOM that is not wrapped again.",
                "{\"sbom\": {}, \"sbom\": {}} | The key sbom stands twice.",
                "{\"Data\": {}} | The document is JSON, and not an SBOM."
            })
    void whatCannotBeOpenedIsRefused(String envelope, String sentence) {
        assertThat(lenient(envelope).refusal()).contains(sentence);
    }

    @Test
    void whatIsWrappedIsReadStrictlyWithPointersWithinTheSbom() {
        var faulty = SBOM.replace("\"library\"", "\"gadget\"");
        assertThat(Taken.of(STATEMENT.formatted(SBOM).getBytes(UTF_8), StrictReader::read)
                        .refusal())
                .isEmpty();
        assertThat(Taken.of(STATEMENT.formatted(faulty).getBytes(UTF_8), StrictReader::read)
                        .refusal())
                .startsWith("In an in-toto statement: The document has faults against CycloneDX")
                .contains("pointer=/components/0/type, detail=It is none of the values that the schema lists.");
    }

    private static Taken lenient(String document) {
        return Taken.of(document.getBytes(UTF_8), FormatReader.LENIENT);
    }

    private static String envelope(String payload, String type, byte[] signature) {
        return "{\"payloadType\": \"%s\", \"payload\": \"%s\", \"signatures\": [{\"keyid\": \"\", \"sig\": \"%s\"}]}"
                .formatted(
                        type,
                        Base64.getEncoder().encodeToString(payload.getBytes(UTF_8)),
                        Base64.getEncoder().encodeToString(signature));
    }

    private static byte[] signed(String payload, String type, KeyPair key, String scheme)
            throws GeneralSecurityException {
        var signature = Signature.getInstance(scheme);
        if (scheme.equals("RSASSA-PSS")) {
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        signature.initSign(key.getPrivate());
        signature.update("DSSEv1 %d %s %d %s"
                .formatted(type.length(), type, payload.getBytes(UTF_8).length, payload)
                .getBytes(UTF_8));
        return envelope(payload, type, signature.sign()).getBytes(UTF_8);
    }

    private static KeyPair key(String algorithm, int size) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private Path pem(String name, KeyPair key) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                        .formatted(Base64.getMimeEncoder()
                                .encodeToString(key.getPublic().getEncoded())));
    }
}
