package dev.sayso.revenue.reading;

/** Why what somebody earned grew or shrank. */
public enum Moved {
    REVENUE,
    CORRECTION,
    REDRIVE,
    FORFEIT
}
