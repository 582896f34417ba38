package dev.interdict.screening.domain.matching;

/** A string of a component that can name a vendor, read for what it is. */
public sealed interface Clue {

    /** JSON pointer into the document. */
    String pointer();

    /** As it stands there. */
    String value();

    /** Someone is named as supplier, manufacturer or publisher; {@code inherited} if of what the component was made from. */
    record Organisation(String pointer, String value, boolean inherited) implements Clue {}

    /** Someone is named as author: often a person. */
    record Author(String pointer, String value) implements Clue {}

    /** Someone claims the copyright. */
    record Copyright(String pointer, String value) implements Clue {}

    /** A CPE name, with its vendor and product in lower case. */
    record Cpe(String pointer, String value, String vendor, String product, boolean inherited) implements Clue {}

    /** A package URL, with type, slash, namespace in lower case; the namespace may be empty. */
    record Purl(String pointer, String value, String namespace, String name, boolean inherited) implements Clue {}

    /** A group without a type, such as a Maven group or an npm scope, in lower case. */
    record Group(String pointer, String value, String group) implements Clue {}

    /** An address on the web, with its host, the registrable domain of that, and host, slash, owner where it is a repository. */
    record Web(String pointer, String value, String host, String domain, String owner) implements Clue {}

    /** An address for mail, with the mailbox and the domain in lower case; {@code contact} if by it an organisation is reached. */
    record Mail(String pointer, String value, String mailbox, String domain, boolean contact) implements Clue {}

    /** A name of the component or of what it was made from: says what kind of product it is, seldom whose. */
    record Product(String pointer, String value) implements Clue {}

    /** The name on a software identification tag, which the product's maker puts there. */
    record Tag(String pointer, String value) implements Clue {}

    /** A file or path that is part of the component. */
    record Artefact(String pointer, String value) implements Clue {}

    /** A digest of a file, in lower case and hexadecimal. */
    record Hash(String pointer, String value) implements Clue {}

    /** Who signed, by common name or organisation of the certificate's subject. */
    record Signer(String pointer, String value, String subject) implements Clue {}
}
