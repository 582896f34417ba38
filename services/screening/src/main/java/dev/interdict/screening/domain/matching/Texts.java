package dev.interdict.screening.domain.matching;

import java.util.function.LongConsumer;

/** Hashes of texts and of what is left of them without one letter or two, each in a few steps. */
final class Texts {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private Texts() {}

    static long hash(String text) {
        return hash(text, 0, text.length());
    }

    /** Of the part from the first place up to before the second. */
    static long hash(String text, int from, int to) {
        var hash = 0L;
        for (var i = from; i < to; i++) {
            hash = hash * BASE + text.charAt(i) + 1;
        }
        return mixed(hash);
    }

    /** Gives the hash of the text, and of each text that is left when one letter is taken out. */
    static void withoutOne(String text, LongConsumer take) {
        var length = text.length();
        var prefixes = new long[length + 1];
        for (var i = 0; i < length; i++) {
            prefixes[i + 1] = prefixes[i] * BASE + text.charAt(i) + 1;
        }
        take.accept(mixed(prefixes[length]));
        var power = 1L;
        var suffix = 0L;
        var behind = -1;
        for (var i = length - 1; i >= 0; i--) {
            var letter = text.charAt(i);
            if (letter != behind) {
                take.accept(mixed(prefixes[i] * power + suffix));
            }
            suffix += (letter + 1) * power;
            power *= BASE;
            behind = letter;
        }
    }

    /** As {@link #withoutOne}, and when two letters after the first are taken out. */
    static void withoutTwo(String text, LongConsumer take) {
        withoutOne(text, take);
        var length = text.length();
        var prefixes = new long[length + 1];
        var powers = new long[length + 1];
        powers[0] = 1;
        for (var i = 0; i < length; i++) {
            prefixes[i + 1] = prefixes[i] * BASE + text.charAt(i) + 1;
            powers[i + 1] = powers[i] * BASE;
        }
        for (var i = 1; i < length; i++) {
            for (var j = i + 1; j < length; j++) {
                var middle = prefixes[i] * powers[j - i - 1] + prefixes[j] - prefixes[i + 1] * powers[j - i - 1];
                var end = prefixes[length] - prefixes[j + 1] * powers[length - j - 1];
                take.accept(mixed(middle * powers[length - j - 1] + end));
            }
        }
    }

    private static long mixed(long hash) {
        var mixed = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
