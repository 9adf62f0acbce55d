package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One use, as far as standing depends on it.
 *
 * @param ruled whether account rules may reach it: not for training and likeness
 * @param likeness whether it generates the people depicted, so that these must be known
 * @param suspended for everybody, by staff
 * @param terms every version ever published
 */
public record UseFacts(boolean asksOwners, boolean asksDepicted, boolean ruled, boolean likeness, boolean suspended,
        List<TermsFacts> terms) {

    public UseFacts {
        terms = List.copyOf(terms);
    }

    Optional<TermsFacts> terms(int version) {
        return terms.stream().filter(one -> one.version() == version).findFirst();
    }

    /** The version offered to people now. */
    Optional<TermsFacts> offered(Instant moment) {
        return terms.stream().max(Comparator.comparing(TermsFacts::version)).filter(one -> !one.isRetiredAt(moment));
    }
}
