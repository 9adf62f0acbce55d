package dev.sayso.revenue.earning;

import org.jspecify.annotations.Nullable;

/**
 * What became of one event.
 *
 * @param field what is wrong with it; empty where nothing is
 * @param reason why it was rejected; null if it was not
 */
public record Outcome(Type type, String field, @Nullable Reason reason) {

    static final Outcome POSTED = new Outcome(Type.POSTED, "", null);
    static final Outcome SUSPENDED = new Outcome(Type.SUSPENDED, "", null);
    static final Outcome DUPLICATE = new Outcome(Type.DUPLICATE, "", null);

    /** What can become of an event. */
    public enum Type {
        POSTED,
        /** Taken, and all or part of it waits. */
        SUSPENDED,
        /** It was told before, and had its effect then. */
        DUPLICATE,
        REJECTED
    }

    /** Whether it was taken just now. */
    public boolean isNew() {
        return type == Type.POSTED || type == Type.SUSPENDED;
    }

    static Outcome rejected(String field, Reason reason) {
        return new Outcome(Type.REJECTED, field, reason);
    }
}
