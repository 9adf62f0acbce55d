package dev.sayso.log.record;

/** A text is no JSON that everybody reads in the same way. */
public final class NotJson extends Exception {

    private static final long serialVersionUID = 1L;

    private final JsonProblem problem;
    private final int line;

    NotJson(JsonProblem problem, int line) {
        super("Line " + line + ": " + problem.sentence());
        this.problem = problem;
        this.line = line;
    }

    public JsonProblem problem() {
        return problem;
    }

    /** Where it is, from 1. */
    public int line() {
        return line;
    }
}
