package dev.sayso.consent.withdrawal;

import java.time.Instant;

/** A number on the public page of withdrawals that another feature knows, such as what was allowed after one. */
public interface WithdrawalFigure {

    /** Its name in the file, in lower case with underscores; never changes. */
    String key();

    /** Figures are shown by this, the lowest first; 0 to 999. */
    int order();

    /** Its name, in the reader's language. */
    String label();

    /** Counts it, at a cost that does not grow without end; asked at most once a minute. */
    long count(Instant since);
}
