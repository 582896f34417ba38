package dev.interdict.ingestion.domain;

/**
 * One string that can name a vendor.
 *
 * @param kind supplier, manufacturer, publisher, author, group, name, purl, cpe, swid, url, email, copyright, artefact,
 *     licence-owner (a name, or a licence's text or address), property (as {@code name=value}, or another free text) or hash
 *     (as {@code algorithm:value}); {@code pedigree.} stands before it where the string names the vendor of what the
 *     component was made from, {@code document.} where it is about who made the document and with what
 * @param pointer JSON pointer from the component
 */
public record VendorField(String kind, String pointer, String value) {}
