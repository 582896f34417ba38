package dev.interdict.notifications.domain.alerts;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A step for people, in one or two sentences. They tell what stands where since when, and draw no legal conclusion. */
public final class Summary {

    private static final Pattern DAYS = Pattern.compile("(?:T-|\\+)(\\d+)d");

    private Summary() {}

    /** The step's findings and what became of them. */
    public static String of(Step step) {
        var subject = new Subject(step);
        var told = told(step, subject);
        var question = step.kind() == Kind.RESOLVED ? null : subject.question();
        return question == null ? told : told + " " + question;
    }

    private static String told(Step step, Subject subject) {
        return switch (step.kind()) {
            case DETECTED -> subject.matches() + ". " + StandingSentence.of(step.standing());
            case ANNOUNCED ->
                "The programme is announced, and %s. %s"
                        .formatted(subject.matches(), StandingSentence.of(step.standing()));
            case AMENDED ->
                "The programme was amended%s, and %s. %s"
                        .formatted(amendments(step), subject.matches(), StandingSentence.of(step.standing()));
            case APPROACHING ->
                "In %s, from %s, %s. %s."
                        .formatted(days(step), legalTime(step), does(step, "prohibits"), subject.matches());
            case IN_EFFECT ->
                "Since %s %s; %s.".formatted(legalTime(step), does(step, "prohibits"), stillThere(step, subject));
            case STILL_PRESENT ->
                "%s, %s after %s (%s).".formatted(stillThere(step, subject), days(step), began(step), legalTime(step));
            case RESOLVED -> resolved(subject);
        };
    }

    private static String amendments(Step step) {
        return step.amendments().isEmpty()
                ? ""
                : step.amendments().stream().map(Amendment::inWords).collect(Collectors.joining("; ", " (", ")"));
    }

    private static String does(Step step, String verb) {
        return step.prohibits().isEmpty()
                ? "phase %s of the programme applies".formatted(phase(step))
                : "the programme %s, in its scope, %s".formatted(verb, Activities.inWords(step.prohibits()));
    }

    private static String began(Step step) {
        return step.prohibits().isEmpty()
                ? "phase %s of the programme began to apply".formatted(phase(step))
                : does(step, "began to prohibit");
    }

    private static String stillThere(Step step, Subject subject) {
        var still = subject.isOne() ? "is still" : "are still";
        return step.isReview()
                ? "%s, which may match %s, %s in %s"
                        .formatted(subject.components(), subject.parties(), still, subject.project())
                : "%s %s in %s".formatted(subject.components(), still, subject.project());
    }

    private static String resolved(Subject subject) {
        return subject.isOne()
                ? "The finding on %s in %s, which pointed to %s, is closed."
                        .formatted(subject.components(), subject.project(), subject.parties())
                : "The findings on %s in %s, which pointed to %s, are closed."
                        .formatted(subject.components(), subject.project(), subject.parties());
    }

    private static String days(Step step) {
        var days = DAYS.matcher(step.name());
        if (!days.matches()) {
            return "some days";
        }
        return days.group(1).equals("1") ? "1 day" : days.group(1) + " days";
    }

    private static String legalTime(Step step) {
        return step.phase() == null ? step.at().toString() : step.phase().legalTime();
    }

    private static String phase(Step step) {
        return step.phase() == null ? "" : step.phase().id();
    }
}
