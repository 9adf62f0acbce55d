package dev.sayso.log.verify;

import org.jspecify.annotations.Nullable;

/** A file is no receipt. */
final class NoReceipt extends Exception {

    private static final long serialVersionUID = 1L;

    private final ReceiptProblem problem;
    private final @Nullable String member;
    private final int line;

    /**
     * @param member which one is wrong, unless it is the whole file
     * @param line where it is, from 1
     */
    NoReceipt(ReceiptProblem problem, @Nullable String member, int line) {
        super(problem.sentence());
        this.problem = problem;
        this.member = member;
        this.line = line;
    }

    Verification.MalformedReceipt finding() {
        return new Verification.MalformedReceipt(problem, member, line);
    }
}
