package dev.sayso.consent.permissions;

import java.util.Locale;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

/**
 * What the person just did, as the address says it: {@code saved}, {@code off}, {@code blocked} or {@code unblocked}.
 *
 * @param subject the use or the requester
 * @param waits whether it is kept but not yet in the event log
 */
public record News(Kind kind, String subject, boolean waits) {

    public enum Kind {
        NONE,
        SAVED,
        OFF,
        BLOCKED,
        UNBLOCKED
    }

    static final News NONE = new News(Kind.NONE, "", false);

    static News of(MultivaluedMap<String, String> query) {
        boolean waits = query.containsKey("waits");
        for (Kind kind : Kind.values()) {
            String subject = query.getFirst(name(kind));
            if (subject != null) {
                return new News(kind, subject, waits);
            }
        }
        return NONE;
    }

    /** Query that says so. */
    static String query(Kind kind, String subject, boolean inEffect) {
        return "?" + name(kind) + "=" + subject + (inEffect ? "" : "&waits=yes");
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** The use that was answered; null where it was something else. */
    @Nullable
    String use() {
        return kind == Kind.SAVED ? subject : null;
    }
}
