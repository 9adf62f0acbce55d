package dev.sayso.consent.change.plan;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.Wish;
import dev.sayso.consent.reading.AnswerRow;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Mark;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Said;

/**
 * What says again what a creator said before, as far as it can be said. A yes that is over, or did not count any more, is
 * not given again: what takes its place allows nothing.
 */
@ApplicationScoped
class Again {

    /** @param lost why a yes did not count; null if it did, and for everything else */
    private record Own(Act.Kind kind, @Nullable Grant grant, @Nullable Reason lost) {

        private static final Own SILENCE = new Own(Act.Kind.CLEAR, null, null);

        static Own of(Optional<Said> said) {
            return said.filter(one -> one.source() == Said.Source.OWN_CHOICE && !(one.grant() != null && one.isWithdrawn()))
                    .map(one -> one.grant() == null ? new Own(Act.Kind.REFUSE, null, null)
                            : new Own(Act.Kind.ALLOW, one.grant(), lost(one)))
                    .orElse(SILENCE);
        }

        private static @Nullable Reason lost(Said yes) {
            if (!yes.isVoid()) {
                return null;
            }
            return yes.reasons().contains(Reason.INVALIDATED) ? Reason.INVALIDATED : Reason.HOLDERS_CHANGED;
        }
    }

    private final Clock clock;

    Again(Clock clock) {
        this.clock = clock;
    }

    /**
     * What brings back what a creator's own choice said; empty where nothing has to be said. What was not on is not turned
     * on: a yes that did not count would count anew, and a rule that is made again would reach what it did not reach.
     *
     * @param then what held
     * @param ruled what holds, once the account rules of the same act are made
     */
    Optional<Wish> choice(Standings then, Standings ruled, long item, String use, long creator) {
        Optional<Said> was = then.said(item, use, creator, clock.instant());
        Own said = Own.of(was);
        Own present = Own.of(ruled.said(item, use, creator, clock.instant()));
        Wish again = Wish.again(use, said.kind(), said.grant());
        Reason lapsed = said.lost() == null ? lapsed(again, ruled) : said.lost();
        Wish wish = lapsed == null ? again : Wish.no(use, Act.Kind.CLEAR).insteadOfYes(lapsed);
        Optional<Wish> back = said.equals(present) ? Optional.empty() : Optional.of(wish);
        boolean wasOn = lapsed == null && was.filter(Said::isYes).isPresent();
        return wasOn || !isOn(ruled, item, use, creator, back) ? back : Optional.of(off(ruled, item, use, creator, lapsed));
    }

    /** What allows nothing: to be silent, or, where an account rule would speak then, to refuse. */
    private Wish off(Standings ruled, long item, String use, long creator, @Nullable Reason lapsed) {
        Wish clear = Wish.no(use, Act.Kind.CLEAR);
        Wish off = isOn(ruled, item, use, creator, Optional.of(clear)) ? Wish.no(use, Act.Kind.REFUSE) : clear;
        return lapsed == null ? off : off.insteadOfYes(lapsed);
    }

    /** Whether the creator would allow it after the choice. */
    private boolean isOn(Standings ruled, long item, String use, long creator, Optional<Wish> choice) {
        if (ruled.isClosed(creator)) {
            return false;
        }
        List<Act> acts = choice.map(wish -> wish.act(Mark.proposed(clock.instant()))).stream().toList();
        return ruled.after((who, one, other) -> who == creator && one == item && other.equals(use) ? acts : List.of())
                .said(item, use, creator, clock.instant()).filter(Said::isYes).isPresent();
    }

    /**
     * The account rule that held, or one that reaches nothing if that is over; empty where it holds.
     *
     * @param then null if none held
     * @param present null if none holds
     */
    Optional<Wish> rule(String use, @Nullable AnswerRow then, @Nullable AnswerRow present, Standings now) {
        Wish again = then == null ? Wish.no(use, Act.Kind.PER_ITEM)
                : Wish.again(use, then.kind(), then.grant());
        Act.Kind kind = present == null ? Act.Kind.PER_ITEM : present.kind();
        Grant grant = present == null ? null : present.grant();
        if (again.kind() == kind && Objects.equals(again.grant(), grant)) {
            return Optional.empty();
        }
        Reason lapsed = lapsed(again, now);
        return Optional.of(lapsed == null ? again : Wish.no(use, Act.Kind.PER_ITEM).insteadOfYes(lapsed));
    }

    /** Why a yes cannot be given again; null if it can. */
    private @Nullable Reason lapsed(Wish again, Standings now) {
        Admission admission = now.use(again.use()).map(use -> Admission.ofTerms(again.proposal(), use, clock.instant()))
                .orElse(Admission.TERMS_NOT_CURRENT);
        return switch (admission) {
            case ADMITTED -> null;
            case TERMS_NOT_CURRENT -> Reason.TERMS_RETIRED;
            default -> Reason.EXPIRED;
        };
    }
}
