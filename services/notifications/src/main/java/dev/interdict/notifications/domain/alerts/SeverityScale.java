package dev.interdict.notifications.domain.alerts;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Severities by the days that are left until a phase takes effect, mildest first.
 *
 * @param grades at least one; the last holds for whatever those before it do not
 */
public record SeverityScale(List<Grade> grades) {

    /** Steps are counted in civil days, which daylight saving makes an hour longer or shorter. */
    private static final Duration CIVIL = Duration.ofHours(2);

    private static final Pattern GRADE = Pattern.compile("(low|medium|high|critical)(?:(>=?)(\\d{1,4}))?");

    /**
     * A severity that holds while more days are left.
     *
     * @param inclusive true where it holds on that day, too
     * @param days -1 where it holds always
     */
    public record Grade(Severity severity, boolean inclusive, int days) {

        boolean holds(Duration left) {
            return days < 0
                    || (inclusive
                            ? left.plus(CIVIL).compareTo(Duration.ofDays(days)) >= 0
                            : left.minus(CIVIL).compareTo(Duration.ofDays(days)) > 0);
        }
    }

    /**
     * Reads such as {@code low>90, medium>30, high>=7, critical}.
     *
     * @throws IllegalArgumentException where severities do not rise, or days do not fall, or the last has days
     */
    public static SeverityScale of(String text) {
        var grades = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(grade -> grade(grade, text))
                .toList();
        for (var i = 0; i < grades.size(); i++) {
            var last = i == grades.size() - 1;
            if (last != grades.get(i).days() < 0 || (i > 0 && !isBehind(grades.get(i), grades.get(i - 1)))) {
                throw wrong(text);
            }
        }
        return new SeverityScale(grades);
    }

    Severity at(Duration left) {
        return grades.stream()
                .filter(grade -> grade.holds(left))
                .findFirst()
                .orElse(grades.getLast())
                .severity();
    }

    Severity mildest() {
        return grades.getFirst().severity();
    }

    Severity gravest() {
        return grades.getLast().severity();
    }

    private static boolean isBehind(Grade grade, Grade before) {
        return grade.severity().compareTo(before.severity()) > 0 && grade.days() < before.days();
    }

    private static Grade grade(String grade, String text) {
        var read = GRADE.matcher(grade);
        if (!read.matches()) {
            throw wrong(text);
        }
        var severity = Severity.valueOf(read.group(1).toUpperCase(Locale.ROOT));
        return read.group(2) == null
                ? new Grade(severity, true, -1)
                : new Grade(severity, read.group(2).equals(">="), Integer.parseInt(read.group(3)));
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                ("\"%s\" is not such as \"low>90, medium>30, high>=7, critical\": severities"
                                + " that rise as fewer days are left, and the last of them without days.")
                        .formatted(text));
    }
}
