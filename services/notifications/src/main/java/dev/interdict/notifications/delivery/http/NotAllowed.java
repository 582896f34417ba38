package dev.interdict.notifications.delivery.http;

/** A host resolves to an address that is not public, and that nobody allowed. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotAllowed() {
        super("The host resolves to an address that is not public. If it is meant, name its network in allow.");
    }
}
