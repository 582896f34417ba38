package dev.interdict.notifications.domain.deliveries;

import java.time.Duration;

/** What came of a try. */
public sealed interface Outcome {

    /** True where the other side took it. */
    default boolean isSuccess() {
        return switch (this) {
            case Answered answer -> answer.isTaken();
            case Taken ignored -> true;
            case Unreachable ignored -> false;
        };
    }

    /** True where it failed for a reason that lies with the other side, and not with what was sent. */
    default boolean isOfTheOtherSide() {
        return switch (this) {
            case Answered answer -> !answer.isTaken() && (answer.status() / 100 != 4 || answer.isAboutLoad());
            case Taken ignored -> false;
            case Unreachable ignored -> true;
        };
    }

    /**
     * The other side answered.
     *
     * @param status HTTP status
     * @param answer the beginning of its body
     * @param retryAfter how long it asks to be left alone; zero where it does not
     */
    record Answered(int status, String answer, Duration retryAfter) implements Outcome {

        /** True where the other side took it: nothing but 2xx says so. */
        public boolean isTaken() {
            return status / 100 == 2;
        }

        private boolean isAboutLoad() {
            return status == 408 || status == 425 || status == 429;
        }

        boolean isGone() {
            return status == 410;
        }

        boolean isBusy() {
            return status == 429 || status == 502 || status == 503 || status == 504;
        }
    }

    /** The other side took it, and has no status to say so; what it said, if anything. */
    record Taken(String answer) implements Outcome {}

    /** No answer came; the reason is a sentence. */
    record Unreachable(String reason) implements Outcome {}
}
