package dev.interdict.screening.domain.watchlists;

import java.util.List;

/** Decides whether a list that nobody wants any more goes out of force. */
public final class DropRules {

    private DropRules() {}

    /**
     * A list that is in force, or was.
     *
     * @param source that the last version came from
     * @param inForce false where it went out of force already
     * @param saidBy the sources that say it now
     */
    public record Standing(String source, boolean inForce, List<String> saidBy) {

        public Standing {
            saidBy = List.copyOf(saidBy);
        }
    }

    /** What becomes of the list. */
    public sealed interface Verdict {

        /** It goes out of force. */
        record Goes() implements Verdict {}

        /** It went before. */
        record Gone() implements Verdict {}

        /**
         * It stays.
         *
         * @param why a sentence, with what to do
         */
        record Stays(String why) implements Verdict {}
    }

    /** What would come back by itself stays: to drop it would only seem to help. */
    public static Verdict decide(String code, Standing list) {
        if (!list.saidBy().isEmpty()) {
            return new Verdict.Stays(
                    "%s is read from %s and would come back by itself. Take the file or the setting away first; once it was looked for there and not found, this can be sent again."
                            .formatted(code, String.join(", ", list.saidBy())));
        }
        if (!list.inForce()) {
            return new Verdict.Gone();
        }
        return list.source().equals(IntakeRules.RESTATED)
                ? new Verdict.Stays(
                        "%s comes with the product and would be back at the next start. A list of your own with this code takes its place; what a programme makes of it is changed by PUT /v1/programmes/{id}."
                                .formatted(code))
                : new Verdict.Goes();
    }
}
