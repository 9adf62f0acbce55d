package dev.sayso.gate.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Openness;
import dev.sayso.consent.standing.Question;

/** What was found out of several questions, all as of one number and moment. */
public final class Answers {

    private final Look look;

    private Answers(Look look) {
        this.look = look;
    }

    static Answers of(Look look) {
        return new Answers(look);
    }

    static Answers stale(int count, long asOf, Instant at) {
        List<@Nullable Outlook> nothing = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            nothing.add(null);
        }
        return new Answers(new Look(asOf, at, nothing));
    }

    /** The number in the event log. */
    public long asOf() {
        return look.asOf();
    }

    public Instant at() {
        return look.at();
    }

    public int size() {
        return look.found().size();
    }

    /** How open the item of a question is for its use; empty if that is not known now. */
    public Optional<Openness> openness(int place) {
        return Optional.ofNullable(look.found().get(place)).map(Outlook::openness);
    }

    /** When waiting alone will turn a no into a yes; empty if it will not. */
    public Optional<Instant> opens(int place, Question question) {
        @Nullable
        Outlook now = look.found().get(place);
        while (now != null && !now.openness().reply(question).isYes()) {
            Instant turn = now.until();
            now = now.next();
            if (now != null && now.openness().reply(question).isYes()) {
                return Optional.of(Objects.requireNonNull(turn));
            }
        }
        return Optional.empty();
    }
}
