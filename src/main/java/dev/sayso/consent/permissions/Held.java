package dev.sayso.consent.permissions;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Answer;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;

/**
 * The account rule a creator made last for a use.
 *
 * @param since the act from which a rule for new items counts, for every other rule the act itself
 * @param end when it ends, by itself or with its terms; null where it allows nothing
 */
public record Held(Answer answer, Instant since, @Nullable Instant end, Instant now) {

    private static final Duration SOON = Duration.ofDays(30);

    public Act.Kind kind() {
        return answer.kind();
    }

    public int number() {
        return answer.number();
    }

    public @Nullable Grant grant() {
        return answer.grant().orElse(null);
    }

    public boolean isOff() {
        return kind() == Act.Kind.OFF;
    }

    /** Whether it allowed something once and does no longer. */
    public boolean isOver() {
        return end != null && !now.isBefore(end);
    }

    public boolean isOn() {
        return end != null && now.isBefore(end);
    }

    /** The kind of badge that shows it. */
    public String look() {
        if (end == null) {
            return "";
        }
        return end.isAfter(now.plus(SOON)) ? "on" : "ends";
    }
}
