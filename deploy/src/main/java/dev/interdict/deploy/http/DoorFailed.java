package dev.interdict.deploy.http;

/** A door did not do what was asked; the message is what a person at the terminal reads. */
public final class DoorFailed extends RuntimeException {

    DoorFailed(String message) {
        super(message);
    }

    DoorFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
