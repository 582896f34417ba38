package dev.interdict.screening.domain.findings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether what a person says of a finding can be taken. */
public final class RulingRules {

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 255;

    private RulingRules() {}

    /** What a person says, as it was sent; null where it was left out. */
    public record Draft(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant until) {}

    /** A fault of a draft, and where it stands (RFC 6901). */
    public record Fault(String pointer, String detail) {}

    /** All that is wrong with the draft; empty where nothing is. */
    public static List<Fault> faults(Draft draft, Instant now) {
        var faults = new ArrayList<Fault>();
        var kind = kind(draft.decision());
        if (kind == null) {
            faults.add(new Fault("/decision", "It is one of confirm, dismiss, waive."));
        }
        text("/reason", draft.reason(), LONGEST_REASON, "Say why: the next person who looks will ask.", faults);
        text("/by", draft.by(), LONGEST_NAME, "Say who decides.", faults);
        if (kind == Ruling.Kind.WAIVE && draft.until() == null) {
            faults.add(new Fault("/until", "A waiver ends by itself: say when, such as 2024-12-31T00:00:00Z."));
        } else if (kind != null && kind != Ruling.Kind.WAIVE && draft.until() != null) {
            faults.add(new Fault("/until", "Only a waiver ends by itself: leave it out."));
        } else if (draft.until() != null && !draft.until().isAfter(now)) {
            faults.add(new Fault("/until", "It is over already: it is " + now + " now."));
        }
        return List.copyOf(faults);
    }

    private static void text(String pointer, @Nullable String text, int longest, String otherwise, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(new Fault(pointer, otherwise));
        } else if (text.length() > longest) {
            faults.add(new Fault(pointer, "It has more than %d characters.".formatted(longest)));
        }
    }

    /** The finding with the ruling of a draft without faults. */
    public static FindingEvent.Changed rule(Finding finding, Draft draft, Instant now) {
        var kind = kind(draft.decision());
        if (kind == null || draft.reason() == null || draft.by() == null) {
            throw new IllegalArgumentException("The draft has faults");
        }
        var ruling = new Ruling(
                kind, draft.reason().strip(), draft.by().strip(), now, draft.until(), Basis.of(finding.match()));
        return new FindingEvent.Changed(finding.ruled(ruling), now);
    }

    private static Ruling.@Nullable Kind kind(@Nullable String word) {
        for (var kind : Ruling.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }
}
