package dev.interdict.deadlines.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a ladder has steps besides the instant itself, in civil days.
 *
 * @param before days before the instant, the farthest first
 * @param after days after it, the nearest first
 * @param every days between the steps after these; 0 where none follow
 */
public record Rungs(List<Integer> before, List<Integer> after, int every) {

    /** The contract's: 90, 30, 7 and 1 days before; 1, 7 and 30 days after, and every 30 days. */
    public static final Rungs USUAL = new Rungs(List.of(90, 30, 7, 1), List.of(1, 7, 30), 30);

    private static final Pattern TEXT = Pattern.compile("([0-9,]*)\\|([0-9,]*)\\|([0-9]{1,4})");

    /** Rungs whose days are positive, in order, and each only once. */
    public Rungs {
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (!grows(before.reversed()) || !grows(after) || every < 0) {
            throw new IllegalArgumentException("days before fall, days after grow, and all are more than 0");
        }
    }

    /**
     * Reads such as {@code 90,30,7,1|1,7,30|30}: days before, days after, and the days between those that follow.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Rungs of(String text) {
        var read = TEXT.matcher(text.strip());
        if (!read.matches()) {
            throw new IllegalArgumentException("a ladder is written as 90,30,7,1|1,7,30|30");
        }
        return new Rungs(days(read.group(1)), days(read.group(2)), Integer.parseInt(read.group(3)));
    }

    /** As {@link #of} reads it. */
    public String text() {
        return "%s|%s|%d".formatted(text(before), text(after), every);
    }

    IntStream untilTheInstant() {
        return IntStream.concat(before.stream().mapToInt(days -> -days), IntStream.of(0));
    }

    /** The days of the steps after the instant; without end where steps follow the named ones. */
    IntStream following() {
        var named = after.stream().mapToInt(days -> days);
        return every == 0 ? named : IntStream.concat(named, IntStream.iterate(last() + every, n -> n + every));
    }

    int last() {
        return after.isEmpty() ? 0 : after.getLast();
    }

    private static boolean grows(List<Integer> days) {
        return IntStream.range(0, days.size()).allMatch(i -> days.get(i) > (i == 0 ? 0 : days.get(i - 1)));
    }

    private static List<Integer> days(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static String text(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
