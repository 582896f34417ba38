package dev.interdict.platform;

/** The caller's fault, answered with a problem document wherever it comes up. */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;

    /** Refuses with the problem. */
    public Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
