package dev.sayso.consent.permissions;

import java.util.Locale;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.InEffect;

/**
 * What the person just did, as the address says it: {@code saved}, {@code off}, {@code blocked} or {@code unblocked}.
 *
 * @param subject the use or the requester
 * @param effect how far it has come
 */
public record News(Kind kind, String subject, InEffect.Effect effect) {

    public enum Kind {
        NONE,
        SAVED,
        OFF,
        BLOCKED,
        UNBLOCKED
    }

    private static final String WAITS = "waits";
    private static final String FOLLOWS = "follows";

    static final News NONE = new News(Kind.NONE, "", InEffect.Effect.ANSWERED);

    static News of(MultivaluedMap<String, String> query) {
        InEffect.Effect effect = query.containsKey(WAITS) ? InEffect.Effect.KEPT
                : query.containsKey(FOLLOWS) ? InEffect.Effect.OBEYED : InEffect.Effect.ANSWERED;
        for (Kind kind : Kind.values()) {
            String subject = query.getFirst(name(kind));
            if (subject != null) {
                return new News(kind, subject, effect);
            }
        }
        return NONE;
    }

    /** Query that says so. */
    static String query(Kind kind, String subject, InEffect.Effect effect) {
        String more = switch (effect) {
            case ANSWERED -> "";
            case OBEYED -> "&" + FOLLOWS + "=yes";
            case KEPT -> "&" + WAITS + "=yes";
        };
        return "?" + name(kind) + "=" + subject + more;
    }

    /** Whether it is kept but not yet obeyed everywhere. */
    public boolean isWaiting() {
        return effect == InEffect.Effect.KEPT;
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
