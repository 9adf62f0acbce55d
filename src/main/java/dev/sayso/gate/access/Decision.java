package dev.sayso.gate.access;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.Openness;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Reply;
import dev.sayso.gate.index.Answers;

/**
 * The answer to one question; never a yes unless a standing says so.
 *
 * @param reason a code: of the standing, or why none was asked
 * @param status the consent's in DPV words, null where there is none to speak of
 * @param ancestor the code of the ancestor that fails, if one does
 * @param conditions of a yes, else null
 * @param last false where the same question may be answered otherwise in a moment, by no act of anybody
 * @param opens when waiting alone turns it into a yes, else null
 * @param stoppedBy of a no, the acts that count although the event log does not tell of them as of its number
 */
record Decision(String reason, @Nullable String status, @Nullable String ancestor, @Nullable Conditions conditions,
        boolean last, @Nullable Instant opens, SortedSet<UUID> stoppedBy) {

    private static final Decision STALE = new Decision("stale", null, null, null, false, null, Collections.emptySortedSet());
    private static final Decision UNKNOWN_SUBJECT = no("unknown_subject");
    private static final Decision UNKNOWN_ITEM = no("unknown_item");
    private static final Decision BAD_REQUEST = no("bad_request");

    /** @param place of the question among those that were answered */
    static Decision of(Query query, Answers answers, int place) {
        if (!query.isOfRemixer()) {
            return UNKNOWN_SUBJECT;
        }
        if (!query.isAboutItem()) {
            return UNKNOWN_ITEM;
        }
        Openness openness = answers.openness(place).orElse(null);
        if (openness == null) {
            return STALE;
        }
        Question question = query.question();
        Reply reply = openness.reply(question);
        return new Decision(reply.reason().code(), reply.status() == null ? null : reply.status().term(),
                reply.ancestors() == null ? null : reply.ancestors().code(), reply.conditions(), true,
                reply.isYes() ? null : answers.opens(place, question).orElse(null),
                reply.isYes() ? Collections.emptySortedSet() : answers.stoppedBy(place));
    }

    /** Of an element that asks nothing. */
    static Decision badRequest() {
        return BAD_REQUEST;
    }

    boolean isYes() {
        return conditions != null;
    }

    private static Decision no(String reason) {
        return new Decision(reason, null, null, null, true, null, Collections.emptySortedSet());
    }
}
