package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What one person on record says to one use of one item at a moment. */
public final class Voice {

    private final HolderFacts holder;
    private final Past past;
    private final Stance stance;
    private final Instant moment;
    private final boolean asked;

    /** @param above what happened to ancestors that concerns a yes of today, though not what once was one */
    Voice(Stance silent, HolderFacts holder, List<Long> above, Instant moment) {
        this.holder = holder;
        this.moment = moment;
        asked = holder.isAskedBy(silent.use());
        past = Past.of(silent, holder.answers());
        stance = past.present().shakenBy(above);
    }

    boolean isAsked() {
        return asked;
    }

    /** Whether this person is asked as an owner and the yes is missing; who is asked as depicted only is nobody's business. */
    boolean isOutstandingOwner() {
        return holder.owner() && stance.use().asksOwners() && conditions() == null;
    }

    HolderFacts holder() {
        return holder;
    }

    Stance stance() {
        return stance;
    }

    /** Whether an answer of this person was ever in effect as a yes. */
    boolean hasAgreed() {
        return past.agreedBefore(holder.silenced()) != Past.NEVER;
    }

    /** Everything about this person that makes the standing a no. */
    Set<Reason> objections() {
        Set<Reason> found = EnumSet.noneOf(Reason.class);
        if (isInvalidated()) {
            found.add(Reason.INVALIDATED);
        }
        // To close an account takes back what it allowed, and nothing that it refused.
        if (stance.isOff() || (asked && holder.closed() > 0)) {
            found.add(Reason.ACCOUNT_OFF);
        }
        found.addAll(objectionsOfAnswer());
        return found;
    }

    /** What this person's yes is bound to, or null without one that is asked for and counts. */
    @Nullable
    Conditions conditions() {
        Grant grant = operativeGrant();
        if (grant == null || !asked || !objections().isEmpty()) {
            return null;
        }
        return stance.use().terms(grant.terms()).map(terms -> Conditions.of(grant, terms)).orElse(null);
    }

    /** What this person said, apart from everybody else, and whether anybody asked. */
    Said said() {
        Act answer = stance.operative() == null && stance.isOff() ? stance.rule() : stance.operative();
        Set<Reason> reasons = objections();
        if (answer == null) {
            return new Said(Said.Source.NOTHING, null, null, asked, reasons);
        }
        Grant grant = answer.grant();
        if (grant != null && !stance.isWithdrawn(answer)) {
            reasons.addAll(stance.lapses(answer, grant, moment));
        }
        Said.Source source = answer.kind().isRule() ? Said.Source.ACCOUNT_RULE : Said.Source.OWN_CHOICE;
        return new Said(source, answer.given().at(), grant, asked, reasons);
    }

    /** Whether to say the same again would change nothing; a no is always as good as new. */
    boolean holds(Act answer) {
        Grant grant = answer.grant();
        return grant == null || (!stance.isWithdrawn(answer) && !holder.isInvalidated(answer.seen())
                && stance.lapses(answer, grant, moment).isEmpty());
    }

    /** Whether a choice of this kind only takes away from what this person says, whatever the page showed it to follow. */
    public boolean isNo(Act.Kind kind) {
        Act own = stance.own();
        boolean ruledOn = stance.rule() != null && stance.rule().isYes();
        return kind == Act.Kind.REFUSE || (kind == Act.Kind.CLEAR && own != null && own.isYes() && !ruledOn);
    }

    /** The moments at which time alone may change what this person says. */
    Stream<Instant> turningPoints() {
        Act answer = stance.operative();
        Grant grant = operativeGrant();
        if (answer == null || grant == null || !asked || stance.isWithdrawn(answer)) {
            return Stream.empty();
        }
        Stream<Instant> ofTerms = stance.use().terms(grant.terms()).map(TermsFacts::ended).stream();
        return Stream.concat(ofTerms, Stream.of(answer.given().at(), grant.end()));
    }

    private Set<Reason> objectionsOfAnswer() {
        Act answer = stance.operative();
        if (answer == null) {
            return objectionsOfSilence();
        }
        Grant grant = answer.grant();
        if (grant == null) {
            return EnumSet.of(hasAgreed() ? Reason.WITHDRAWN : Reason.REFUSED);
        }
        if (stance.isWithdrawn(answer)) {
            return EnumSet.of(Reason.WITHDRAWN);
        }
        return asked ? stance.lapses(answer, grant, moment) : Set.of();
    }

    private Set<Reason> objectionsOfSilence() {
        if (!asked || stance.isOff()) {
            return Set.of();
        }
        return EnumSet.of(past.isTakenBack() ? Reason.WITHDRAWN : Reason.UNDECIDED);
    }

    /** Whether no yes was given that knew of every ruling; if one speaks, it must have known. */
    private boolean isInvalidated() {
        Act answer = stance.operative();
        return holder.isInvalidated(answer != null && answer.isYes() ? answer.seen() : past.agreedBefore(holder.silenced()));
    }

    private @Nullable Grant operativeGrant() {
        Act answer = stance.operative();
        return answer == null ? null : answer.grant();
    }
}
