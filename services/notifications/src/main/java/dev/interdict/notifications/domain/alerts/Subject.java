package dev.interdict.notifications.domain.alerts;

import org.jspecify.annotations.Nullable;

/** The components that a step is about, in words. */
record Subject(Step step) {

    private static final int NAME = 80;
    private static final int VALUE = 120;

    boolean isOne() {
        return step.findingsTotal() == 1;
    }

    /** "Engine 1.2", or "Engine 1.2 and 2 other components". */
    String components() {
        var others = step.findingsTotal() - 1;
        var first = named(step.findings().getFirst().component());
        return switch (others) {
            case 0 -> first;
            case 1 -> first + " and 1 other component";
            default -> first + " and " + others + " other components";
        };
    }

    String project() {
        return Words.brief(step.project().name(), NAME);
    }

    /** "Engine 1.2 in mail-gateway matches Kaspersky Lab (cpe: ...)", or "may match" where a person has to look. */
    String matches() {
        return "%s in %s %s %s%s".formatted(components(), project(), verb(), parties(), evidence());
    }

    String parties() {
        var parties = step.findings().stream().map(Finding::party).distinct().toList();
        return parties.size() > 2
                ? parties.size() + " restricted parties"
                : Words.list(
                        parties.stream().map(party -> Words.brief(party, NAME)).toList());
    }

    /** What a person has to answer; null where nobody has to. */
    @Nullable
    String question() {
        if (!step.isReview()) {
            return null;
        }
        var asked = step.findings().getFirst().question();
        if (!isOne()) {
            return "A person has to look at each.";
        }
        return asked == null ? "A person has to look." : Words.brief(asked, 2 * VALUE);
    }

    private String verb() {
        if (step.isReview()) {
            return "may match";
        }
        if (step.findings().stream().anyMatch(finding -> finding.band() == Band.REVIEW)) {
            return "match or may match";
        }
        return isOne() ? "matches" : "match";
    }

    private String evidence() {
        var finding = step.findings().getFirst();
        return isOne() ? " (%s: %s)".formatted(Words.field(finding.field()), Words.brief(finding.value(), VALUE)) : "";
    }

    private static String named(Component component) {
        var name = Words.brief(component.name(), NAME);
        return component.version() == null ? name : name + " " + Words.brief(component.version(), NAME);
    }
}
