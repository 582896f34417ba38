package dev.interdict.notifications.domain.alerts;

/** How sure a match is. */
public enum Band {
    /** Sure enough to act. */
    ALERT,

    /** A person must look. */
    REVIEW
}
