package dev.interdict.deploy;

/** The platform could not start; the message is what a person at the terminal reads. */
public final class StartFailed extends RuntimeException {

    public StartFailed(String message) {
        super(message);
    }

    public StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
