package dev.sayso.revenue.doubt;

import java.util.Locale;

/** Why an earning looks wrong. */
public enum DoubtReason {

    /** All of it is from after the platform had removed the derivative. */
    AFTER_REMOVAL,
    /** All of it is from more than a day before the derivative was made. */
    BEFORE_MADE,
    /** Its period overlaps that of another of the same source, derivative and currency. */
    OVERLAPS;

    /** As programs read it; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
