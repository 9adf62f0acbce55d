package dev.sayso.log.note;

/** A text is not what it should be. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final int line;

    /** @param line where it is, from 1 */
    Malformed(Problem problem, int line) {
        super("Line " + line + ": " + problem.sentence());
        this.problem = problem;
        this.line = line;
    }

    public Problem problem() {
        return problem;
    }

    /** Where it is, from 1. */
    public int line() {
        return line;
    }
}
