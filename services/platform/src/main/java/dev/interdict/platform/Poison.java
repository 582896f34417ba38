package dev.interdict.platform;

/** A record that no repetition can make readable: it goes to the dead letters. */
public final class Poison extends RuntimeException {

    Poison(String message, Throwable cause) {
        super(message, cause);
    }

    Poison(String message) {
        super(message);
    }
}
