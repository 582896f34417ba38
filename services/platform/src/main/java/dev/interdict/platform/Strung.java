package dev.interdict.platform;

import java.io.ByteArrayOutputStream;

/** Bytes behind one another, so that those of many rows travel as one parameter; {@code substring} cuts them apart again. */
public final class Strung {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Adds some; gives where they begin, counted from 1. */
    public int add(byte[] some) {
        var start = bytes.size() + 1;
        bytes.writeBytes(some);
        return start;
    }

    /** All that were added. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
