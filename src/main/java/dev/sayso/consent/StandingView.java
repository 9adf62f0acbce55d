package dev.sayso.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Said;
import dev.sayso.consent.standing.Standing;

/**
 * What pages say of an item and a use: what is in effect, and what the reader answered.
 *
 * @param badge the kind of badge: {@code on}, {@code ends}, {@code waits}, {@code stop}, or empty for the quiet one
 */
public record StandingView(Standing standing, @Nullable Said said, Badge badge) {

    private static final Duration SOON = Duration.ofDays(30);
    private static final Set<Reason> STOPS = Set.of(Reason.NOT_AVAILABLE, Reason.USE_SUSPENDED, Reason.BLOCKED,
            Reason.INVALIDATED);

    /** Reasons that the reader's own word tells already. */
    private static final Set<Reason> TOLD = Set.of(Reason.ACCOUNT_OFF, Reason.REFUSED, Reason.WITHDRAWN, Reason.UNDECIDED);

    /** What the reader says, in few words. */
    public enum Word {
        ALLOW,
        REFUSE,
        RULE_ALLOWS,
        RULE_OFF,
        NOTHING,
        /** The use asks somebody else; the reader can refuse it. */
        NOT_ASKED
    }

    /** The state in few words. */
    public enum Badge {

        ON("on"),
        /** On, and ending within 30 days. */
        ENDS("ends"),
        /** The reader allows it, others have not yet. */
        WAITS("waits"),
        /** The reader's yes no longer counts and can be given again. */
        LAPSED("ends"),
        STOPPED("stop"),
        OFF("");

        private final String look;

        Badge(String look) {
            this.look = look;
        }

        /** The kind of badge that shows it. */
        public String look() {
            return look;
        }
    }

    /**
     * A standing as a reader sees it.
     *
     * @param said what the reader says, null if they are not on record
     */
    public static StandingView of(Standing standing, @Nullable Said said, Instant now) {
        return new StandingView(standing, said, badge(standing, said, now));
    }

    /** When it ends by itself; null unless it is on. */
    public @Nullable Instant end() {
        return standing.conditions() == null ? null : standing.conditions().end();
    }

    public boolean isForVerifiedOnly() {
        Conditions conditions = standing.conditions();
        return conditions != null && conditions.audience().verifiedOnly();
    }

    public boolean isForListedOnly() {
        Conditions conditions = standing.conditions();
        return conditions != null && conditions.audience().listed() != null;
    }

    public boolean isForEveryone() {
        Conditions conditions = standing.conditions();
        return conditions != null && conditions.audience().equals(Audience.EVERYONE);
    }

    /** What the reader says; null if they are not on record. */
    public @Nullable Word word() {
        if (said == null) {
            return null;
        }
        boolean yes = said.grant() != null;
        return switch (said.source()) {
            case OWN_CHOICE -> yes ? Word.ALLOW : Word.REFUSE;
            case ACCOUNT_RULE -> yes ? Word.RULE_ALLOWS : Word.RULE_OFF;
            case NOTHING -> said.asked() ? Word.NOTHING : Word.NOT_ASKED;
        };
    }

    /** The reason why it is off, where badge and word do not tell it; null otherwise. */
    public @Nullable Reason because() {
        Reason reason = standing.reason();
        boolean told = said != null && !said.isYes() && TOLD.contains(reason) && said.reasons().contains(reason);
        return standing.isYes() || told || badge == Badge.WAITS ? null : reason;
    }

    private static Badge badge(Standing standing, @Nullable Said said, Instant now) {
        if (STOPS.contains(standing.reason())) {
            return Badge.STOPPED;
        }
        Conditions conditions = standing.conditions();
        if (conditions != null) {
            return conditions.end().isAfter(now.plus(SOON)) ? Badge.ON : Badge.ENDS;
        }
        if (said != null && said.isYes() && standing.reason() == Reason.UNDECIDED) {
            return Badge.WAITS;
        }
        return said != null && (said.isEnded() || said.isVoid()) ? Badge.LAPSED : Badge.OFF;
    }
}
