package dev.interdict.ingestion.domain;

/**
 * One string that can name a vendor.
 *
 * @param kind supplier, manufacturer, publisher, author, group, name, purl, cpe, swid, url, email, copyright or artefact;
 *     {@code pedigree.} stands before it where the string names the vendor of what the component was made from
 * @param pointer JSON pointer from the component
 */
public record VendorField(String kind, String pointer, String value) {}
