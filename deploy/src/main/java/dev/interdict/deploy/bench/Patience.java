package dev.interdict.deploy.bench;

import dev.interdict.deploy.Pause;
import java.time.Duration;
import java.util.function.IntSupplier;

/** Waits for a number to be reached, as long as it still grows. */
final class Patience {

    private static final Duration LOOK = Duration.ofMillis(20);

    private Patience() {}

    /** Returns when the number is reached, or has not grown for so long. */
    static void await(IntSupplier number, int reached, Duration standstill) {
        int before = -1;
        long since = System.nanoTime();
        while (number.getAsInt() < reached && System.nanoTime() - since < standstill.toNanos()) {
            if (number.getAsInt() != before) {
                before = number.getAsInt();
                since = System.nanoTime();
            }
            Pause.of(LOOK);
        }
    }
}
