package dev.sayso.derivative.ending;

import java.util.Optional;

/** Why something that was allowed has to go. */
public enum EndingCause {

    /** A person on record took a yes back, whether by refusing, clearing, narrowing, turning off, or closing the account. */
    WITHDRAWAL,
    /** Staff found a yes invalid. */
    INVALIDATION;

    /** By what a fact gives as its cause; empty for what only stops new derivatives. */
    static Optional<EndingCause> of(String cause) {
        if (cause.startsWith("choice.") || cause.startsWith("rule.") || cause.equals("account.closed")) {
            return Optional.of(WITHDRAWAL);
        }
        return cause.equals("consent.invalidated") ? Optional.of(INVALIDATION) : Optional.empty();
    }
}
