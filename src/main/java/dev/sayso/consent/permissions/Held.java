package dev.sayso.consent.permissions;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Answer;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.stop.Stop;

/**
 * The account rule a creator made last for a use.
 *
 * @param answer null where the creator made none before a no that has no number yet
 * @param kind what it says
 * @param isStopped whether it is such a no
 * @param since the act from which a rule for new items counts, for every other rule the act itself
 * @param end when it ends, by itself or with its terms; null where it allows nothing
 */
public record Held(@Nullable Answer answer, Act.Kind kind, boolean isStopped, Instant since, @Nullable Instant end,
        Instant now) {

    private static final Duration SOON = Duration.ofDays(30);

    static Held of(Answer answer, Instant since, @Nullable Instant end, Instant now) {
        return new Held(answer, answer.kind(), false, since, end, now);
    }

    /** What a stop makes of a rule, if there was one. */
    static Held stopped(@Nullable Held before, Stop stop, Instant now) {
        return new Held(before == null ? null : before.answer, stop.kind().answer(), true, stop.at(), null, now);
    }

    /** That of its answer, 0 before the first. */
    public int number() {
        return answer == null ? 0 : answer.number();
    }

    /** When it was made. */
    public Instant at() {
        return answer == null || isStopped ? since : answer.givenAt();
    }

    public @Nullable Grant grant() {
        return answer == null || isStopped ? null : answer.grant().orElse(null);
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
