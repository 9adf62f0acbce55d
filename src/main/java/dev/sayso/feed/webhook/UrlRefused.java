package dev.sayso.feed.webhook;

/** Nothing can be sent to this address. */
public class UrlRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final UrlProblem problem;

    UrlRefused(UrlProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public UrlProblem problem() {
        return problem;
    }
}
