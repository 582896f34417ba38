package dev.interdict.platform;

/** Somebody else changed what the work rested on: the same work, begun again, can succeed. */
public class Overtaken extends RuntimeException {

    /** What was changed, in a sentence. */
    public Overtaken(String what) {
        super(what);
    }
}
