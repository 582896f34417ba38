package dev.interdict.screening.domain.matching;

/** What each kind of evidence weighs, and why. */
final class Weights {

    /** The very file that the vendor built. */
    static final double HASH = 1.0;

    /** A dictionary name: assigned to the vendor by NVD. */
    static final double CPE_VENDOR = 0.95;

    /** The signature says who built it. */
    static final double SIGNER = 0.95;

    /** The maker says who made it. */
    static final double ORGANISATION = 0.95;

    /** Whoever publishes there has shown that the namespace is his. */
    static final double PURL_NAMESPACE = 0.92;

    /** A file that nobody else makes; others ship it. */
    static final double ARTEFACT = 0.90;

    /** The maker of a part, of which something may be left. */
    static final double INHERITED = 0.90;

    /** Web sites are the vendor's own, and what is fetched from there is theirs. */
    static final double DOMAIN = 0.90;

    /** A CPE made by somebody else than NVD: the vendor is a name. */
    static final double CPE_NAME = 0.90;

    /** Called as the brand where whoever comes first takes a name, or under another top level: seldom anybody else's. */
    static final double BRAND_NAMESPACE = 0.86;

    /** A mailbox of the organisation. */
    static final double MAILBOX = 0.90;

    /** The tag's maker names the product. */
    static final double SWID = 0.90;

    /** A namespace without its type: the same word may belong to another in another ecosystem. */
    static final double GROUP = 0.88;

    /** The brand with a kind of product that the vendor makes. */
    static final double OWN_PRODUCT = 0.88;

    /** The repository is the vendor's; a fork keeps the link. */
    static final double VCS_OWNER = 0.86;

    /** Notices stay in forks and in copied files. */
    static final double COPYRIGHT = 0.90;

    /** Authors are named without being asked, and an organisation among them is no person. */
    static final double AUTHOR = 0.86;

    /** The vendor is certain; whether the list means such a product, a person says. */
    static final double ONLY_REVIEW = 0.75;

    /** Someone who works there: not yet the company's work. */
    static final double MAIL = 0.70;

    /** A product's name begins with the brand; others name theirs so too. */
    static final double BRANDED = 0.70;

    /** Names of people need a second identifier. */
    static final double PERSON = 0.70;

    /** The name says that it is made for or against the vendor's product: nothing is left of the name's evidence. */
    static final double NOT_THE_VENDORS = -0.95;

    /** The statement says that the vendor is not meant. */
    static final double DENIED = -0.95;

    /** Left behind by the vendor's product on the developer's machine. */
    static final double FOOTPRINT = -0.95;

    /** Another of the same word is as likely: a person must look. */
    static final double NAMESAKE = -0.20;

    /** Published by another vendor that is known: a person must look. */
    static final double OTHER_VENDOR = -0.20;

    /** Declared by another vendor that is known: the word in the product's name is a customer's or a rival's. */
    static final double OTHER_SUPPLIER = -0.95;

    private Weights() {}
}
