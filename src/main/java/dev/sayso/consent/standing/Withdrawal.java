package dev.sayso.consent.standing;

import java.util.Comparator;

/**
 * What becomes of existing derivatives when a yes is taken back; the strictest comes first.
 *
 * @param days until they must be gone when they wind down, else 0
 */
public record Withdrawal(Policy policy, int days) implements Comparable<Withdrawal> {

    private static final Comparator<Withdrawal> STRICTEST_FIRST = Comparator.comparing(Withdrawal::policy)
            .thenComparing(Withdrawal::days);

    /** The kinds, strictest first. */
    public enum Policy {
        TAKE_DOWN,
        WIND_DOWN,
        NEXT_RUN,
        KEEP_AND_PAY
    }

    public Withdrawal {
        if (days < 0 || (days > 0) != (policy == Policy.WIND_DOWN)) {
            throw new IllegalArgumentException("Days belong to winding down");
        }
    }

    @Override
    public int compareTo(Withdrawal other) {
        return STRICTEST_FIRST.compare(this, other);
    }

    Withdrawal strictest(Withdrawal other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
