package dev.interdict.ingestion.formats;

import java.util.Locale;
import java.util.Map;

/** A package of SPDX 2 in RDF/XML, and what details it: external references, checksums and annotations. */
final class RdfPackage {

    /** Properties whose values detail a package, with the JSON form's lists of them. */
    static final Map<String, String> DETAILS =
            Map.of("externalRef", "/externalRefs", "checksum", "/checksums", "annotation", "/annotations");

    private final RdfNode resource;
    private final Entry entry;

    private RdfPackage(RdfNode resource, Entry entry) {
        this.resource = resource;
        this.entry = entry;
    }

    /** Reads what stands in the package's element. */
    static void read(RdfNode resource, Entry entry) {
        new RdfPackage(resource, entry).read();
    }

    /** Reads a detail, which stands inside its package or apart from it. */
    static void detail(RdfNode detail, SpdxFields.Part part) {
        switch (detail.type()) {
            case "ExternalRef" ->
                detail.all("referenceLocator")
                        .forEach(locator -> SpdxFields.reference(detail.first("referenceType"), locator, part));
            case "Checksum" -> {
                var algorithm = algorithm(detail.first("algorithm"));
                detail.all("checksumValue").forEach(value -> part.take("hash", algorithm + ":" + value));
            }
            default -> detail.all("annotator").forEach(annotator -> SpdxFields.author(annotator, part));
        }
    }

    /** {@code checksumAlgorithm_sha3_256} and {@code _blake2b256} are SHA3-256 and BLAKE2b-256 in the other forms. */
    private static String algorithm(String word) {
        return word.replace("checksumAlgorithm_", "")
                .replace('_', '-')
                .toUpperCase(Locale.ROOT)
                .replace("BLAKE2B", "BLAKE2b-");
    }

    private void read() {
        resource.all("name").forEach(name -> SpdxFields.name("/name", name, entry));
        resource.all("versionInfo").forEach(version -> entry.version = version);
        resource.all("primaryPackagePurpose")
                .forEach(purpose -> SpdxFields.purpose(purpose.replace("purpose_", ""), entry));
        resource.all("supplier").forEach(agent -> SpdxFields.agent("supplier", "/supplier", agent, entry));
        resource.all("originator").forEach(agent -> SpdxFields.agent("manufacturer", "/originator", agent, entry));
        stated("url", "homepage");
        stated("url", "downloadLocation");
        stated("copyright", "copyrightText");
        stated("artefact", "packageFileName");
        resource.all("attributionText").forEach(text -> entry.field("copyright", "/attributionTexts", text));
        resource.details().forEach(detail -> SpdxFields.put(detail.kind(), detail.list(), detail.text(), entry));
        DETAILS.forEach(
                (property, list) -> resource.all(property).forEach(reference -> entry.reference("", list, reference)));
    }

    private void stated(String kind, String property) {
        resource.all(property).forEach(text -> SpdxFields.stated(kind, "/" + property, text, entry));
    }
}
