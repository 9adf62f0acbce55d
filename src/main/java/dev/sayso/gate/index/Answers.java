package dev.sayso.gate.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Openness;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.stop.Stop;

/** What was found out of several questions, all as of one number and moment. */
public final class Answers {

    private final Look look;
    private final List<SortedSet<UUID>> stoppedBy;

    private Answers(Look look, List<SortedSet<UUID>> stoppedBy) {
        this.look = look;
        this.stoppedBy = stoppedBy;
    }

    static Answers of(Look look) {
        return new Answers(look, List.of());
    }

    /** @param stoppedBy for each question the acts ahead of the number that say no */
    static Answers of(Look look, List<SortedSet<UUID>> stoppedBy) {
        return new Answers(look, stoppedBy);
    }

    static Answers stale(int count, long asOf, Instant at) {
        List<@Nullable Outlook> nothing = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            nothing.add(null);
        }
        return of(new Look(asOf, at, nothing, List.of()));
    }

    /** The number in the event log. */
    public long asOf() {
        return look.asOf();
    }

    /** The noes that count besides, ahead of the number. */
    List<Stop> stops() {
        return look.stops();
    }

    /** The acts ahead of the number by which somebody says no to the item and the use of a question. */
    public SortedSet<UUID> stoppedBy(int place) {
        return stoppedBy.isEmpty() ? Collections.emptySortedSet() : stoppedBy.get(place);
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
