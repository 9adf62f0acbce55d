package dev.sayso.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What one person on record says to one use of one item at a moment. */
final class Voice {

    private final HolderFacts holder;
    private final Stance stance;
    private final Instant moment;
    private final boolean asked;

    Voice(ItemFacts item, UseFacts use, HolderFacts holder, Instant moment) {
        this.holder = holder;
        this.moment = moment;
        asked = holder.isAskedBy(use);
        Stance reached = Stance.silent(item, use, holder.joined());
        for (Answer answer : holder.answers()) {
            reached = reached.after(answer);
        }
        stance = reached;
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

    /** Whether an answer of this person was ever in effect as a yes. */
    boolean hasAgreed() {
        return stance.hasAgreedBefore(holder.closed() > 0 ? holder.closed() : Long.MAX_VALUE);
    }

    /** Everything about this person that makes the standing a no. */
    Set<Reason> objections() {
        Set<Reason> found = EnumSet.noneOf(Reason.class);
        if (isInvalidated()) {
            found.add(Reason.INVALIDATED);
        }
        if (holder.closed() > 0) {
            // A closed account has no objections of its own left where nobody asks it.
            if (asked) {
                found.add(Reason.ACCOUNT_OFF);
            }
            return found;
        }
        if (stance.isOff()) {
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

    /** The moments at which time alone may change what this person says. */
    Stream<Instant> turningPoints() {
        Answer answer = stance.operative();
        Grant grant = operativeGrant();
        if (answer == null || grant == null || !asked || holder.closed() > 0 || stance.isWithdrawn(answer)) {
            return Stream.empty();
        }
        Stream<Instant> ofTerms = stance.use().terms(grant.terms()).map(TermsFacts::ended).stream();
        return Stream.concat(ofTerms, Stream.of(answer.given().at(), grant.end()));
    }

    private Set<Reason> objectionsOfAnswer() {
        Answer answer = stance.operative();
        if (answer == null) {
            return objectionsOfSilence();
        }
        Grant grant = answer.grant();
        if (grant == null) {
            return EnumSet.of(stance.agreed() ? Reason.WITHDRAWN : Reason.REFUSED);
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
        return EnumSet.of(stance.agreed() ? Reason.WITHDRAWN : Reason.UNDECIDED);
    }

    private boolean isInvalidated() {
        if (holder.invalidated() == 0) {
            return false;
        }
        Answer answer = stance.operative();
        if (answer != null && answer.isYes()) {
            return answer.number() <= holder.invalidated();
        }
        return holder.answers().stream().noneMatch(
                one -> one.kind() == Answer.Kind.ALLOW && one.number() > holder.invalidated());
    }

    private @Nullable Grant operativeGrant() {
        Answer answer = stance.operative();
        return answer == null ? null : answer.grant();
    }
}
