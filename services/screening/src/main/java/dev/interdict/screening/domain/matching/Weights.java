package dev.interdict.screening.domain.matching;

/** What each kind of evidence weighs, and why. */
final class Weights {

    /** A dictionary name: assigned to the vendor by NVD. */
    static final double CPE_VENDOR = 0.95;

    /** Whoever publishes there has shown that the namespace is his. */
    static final double PURL_NAMESPACE = 0.90;

    /** A namespace without its type: the same word may belong to another in another ecosystem. */
    static final double GROUP = 0.85;

    /** The maker says who made it. */
    static final double ORGANISATION = 0.95;

    /** The maker of a part, of which something may be left. */
    static final double INHERITED = 0.90;

    /** Authors are named without being asked. */
    static final double AUTHOR = 0.80;

    /** The repository is the vendor's; a fork keeps the link. */
    static final double VCS_OWNER = 0.70;

    /** A web site is linked for many reasons. */
    static final double DOMAIN = 0.65;

    /** Someone who works there: not yet the company's work. */
    static final double MAIL = 0.65;

    /** Notices stay in forks and in copied files. */
    static final double COPYRIGHT = 0.80;

    private Weights() {}
}
