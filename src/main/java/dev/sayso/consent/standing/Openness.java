package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A standing before anybody has asked: all that a reply to any requester and purpose depends on, so that it can be kept
 * and asked many times. Equal for all items of which the same holds.
 *
 * @param reason what pages see; only the last ones, from that of a failing ancestor on, leave anything to ask
 * @param status null where there is no consent to speak of
 * @param conditions what a yes is bound to, null for a no
 * @param blocked the requesters whom somebody asked never wants
 * @param ancestors those that count, the nearest to the originals first, none of them with ancestors again
 * @param until the first moment at which time alone may change anything of this, or null for never
 */
public record Openness(Reason reason, @Nullable DpvStatus status, @Nullable Conditions conditions, Set<String> blocked,
        List<Openness> ancestors, @Nullable Instant until) {

    public Openness {
        blocked = Set.copyOf(blocked);
        ancestors = List.copyOf(ancestors);
    }

    /**
     * What is in effect at a moment, whoever will ask.
     *
     * @param ancestors by the item: the same of each that the situation names
     */
    public static Openness of(Situation situation, Map<String, Openness> ancestors, Instant moment) {
        Standing standing = Standing.of(situation, Question.OF_PAGES, moment);
        UseFacts use = situation.use();
        if (use == null || standing.reason().compareTo(Reason.ANCESTOR) < 0) {
            return new Openness(standing.reason(), standing.status(), null, Set.of(), List.of(), standing.until());
        }
        return new Openness(standing.reason(), standing.status(), standing.conditions(), situation.blocked(),
                inOrder(situation.ancestors(use), ancestors), standing.until());
    }

    /** A no that nothing more is known of. */
    public static Openness no(Reason reason) {
        return new Openness(reason, reason.status(), null, Set.of(), List.of(), null);
    }

    /** The same without the moment at which it ends. */
    public Openness settled() {
        return until == null ? this : new Openness(reason, status, conditions, blocked, ancestors, null);
    }

    /** What is in effect for a requester and a purpose. */
    public Reply reply(Question question) {
        if (reason.compareTo(Reason.ANCESTOR) < 0) {
            return Reply.no(reason, status);
        }
        for (Openness ancestor : ancestors) {
            Reply reply = ancestor.ownReply(question);
            if (!reply.isYes()) {
                return reply.asAncestors();
            }
        }
        return ownReply(question);
    }

    private Reply ownReply(Question question) {
        Requester requester = question.requester();
        if (reason.compareTo(Reason.ANCESTOR) < 0) {
            return Reply.no(reason, status);
        }
        if (requester != null && (requester.blocked() || blocked.contains(requester.id()))) {
            return Reply.no(Reason.REQUESTER_BLOCKED, DpvStatus.GIVEN);
        }
        if (conditions == null || (requester != null && !conditions.audience().admits(requester))) {
            return Reply.no(Reason.AUDIENCE, DpvStatus.GIVEN);
        }
        return question.commercial() && !conditions.commercial() ? Reply.no(Reason.NON_COMMERCIAL, DpvStatus.GIVEN)
                : new Reply(Reason.CONSENTED, DpvStatus.GIVEN, null, conditions);
    }

    /** One that fails because of its own ancestor says nothing that the ancestor does not; the same twice says it once. */
    private static List<Openness> inOrder(List<Ancestor> named, Map<String, Openness> known) {
        List<Openness> ordered = new ArrayList<>();
        named.stream().sorted(Ancestor.NEAREST_THE_ORIGINALS).map(one -> known.get(one.item())).forEach(one -> {
            Openness alone = new Openness(one.reason, one.status, one.conditions, one.blocked, List.of(), null);
            if (one.reason != Reason.ANCESTOR && !ordered.contains(alone)) {
                ordered.add(alone);
            }
        });
        return ordered;
    }
}
