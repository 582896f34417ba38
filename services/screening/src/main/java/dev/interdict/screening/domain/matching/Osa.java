package dev.interdict.screening.domain.matching;

/** Optimal string alignment: how many letters were left out, put in, exchanged or swapped. */
public final class Osa {

    private Osa() {}

    /** The distance; one more than the limit where it is greater. */
    public static int distance(String one, String other, int limit) {
        var from = 0;
        var oneEnd = one.length();
        var otherEnd = other.length();
        if (Math.abs(oneEnd - otherEnd) > limit) {
            return limit + 1;
        }
        while (from < oneEnd && from < otherEnd && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        while (oneEnd > from && otherEnd > from && one.charAt(oneEnd - 1) == other.charAt(otherEnd - 1)) {
            oneEnd--;
            otherEnd--;
        }
        return oneEnd - from == 0 || otherEnd - from == 0
                ? Math.max(oneEnd, otherEnd) - from
                : Math.min(limit + 1, table(one, other, from, oneEnd, otherEnd));
    }

    private static int table(String one, String other, int from, int oneEnd, int otherEnd) {
        var width = otherEnd - from + 1;
        var twoAbove = new int[width];
        var above = new int[width];
        var row = new int[width];
        for (var j = 0; j < width; j++) {
            above[j] = j;
        }
        for (var i = from; i < oneEnd; i++) {
            row[0] = i - from + 1;
            for (var j = 1; j < width; j++) {
                var k = from + j - 1;
                var same = one.charAt(i) == other.charAt(k);
                row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
                if (i > from
                        && k > from
                        && one.charAt(i) == other.charAt(k - 1)
                        && one.charAt(i - 1) == other.charAt(k)) {
                    row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
                }
            }
            var spare = twoAbove;
            twoAbove = above;
            above = row;
            row = spare;
        }
        return above[width - 1];
    }
}
