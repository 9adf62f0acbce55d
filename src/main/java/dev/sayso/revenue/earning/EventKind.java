package dev.sayso.revenue.earning;

import java.util.Locale;

/** What an event does. */
public enum EventKind {

    /** Tells of revenue. */
    EARNING,
    /** Takes back all that is left of another event, and tells what was really earned. */
    RESTATEMENT,
    /** Takes back another event, or part of it. */
    REVERSAL;

    public boolean isCorrection() {
        return this != EARNING;
    }

    /** Whether it brings revenue of its own. */
    public boolean earns() {
        return this != REVERSAL;
    }

    /** As programs write it; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
