package dev.sayso.consent.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.reading.OnCondition;

/** What a list of items can be narrowed to, with the condition of SQL for an item {@code i} and a use {@code u}. */
public enum ItemFilter {

    /** In effect. */
    ON(OnCondition.ON, " and (h.share_ppm = 0 or " + Narrowing.YES + ")"),
    /** Not in effect; without a use, for none at all. */
    OFF("not " + OnCondition.ON),
    ALLOWED(ownChoice("ALLOW"), Narrowing.chosen("ALLOW")),
    REFUSED(ownChoice("REFUSE"), Narrowing.chosen("REFUSE")),
    /** Without an answer of the creator's, where one is asked for. */
    UNDECIDED("exists (select 1 from voice w where " + OfVoice.MINE + " and w.asked and not w.says_yes and not w.says_no)",
            " and exists (select 1 from use u where" + Narrowing.OF_USE + " not exists (select 1 from current_choice cc"
                    + " join answer c on c.id = cc.answer_id where cc.creator_id = h.creator_id and cc.item_id = h.item_id"
                    + " and cc.use_name = u.name and c.kind in ('ALLOW', 'REFUSE')))"),
    /** A yes of the creator's that does not count any more. */
    AGAIN("exists (select 1 from voice w join answer y on y.id = w.yes_id where " + OfVoice.MINE + " and w.asked"
            + " and (y.ends_at <= :now or exists (select 1 from item_version up where up.item_id = i.id and up.upheaval"
            + " and (select p.place from fact_place p where p.fact_id = up.fact_id) > w.seen_place)))",
            " and " + Narrowing.YES + " and (" + Narrowing.ENDED
                    + " or exists (select 1 from item_version up where up.item_id = h.item_id and up.upheaval))"),
    /** Another holder allows it, and the creator is asked and has not answered. */
    AWAITED("exists (select 1 from voice w where " + OfVoice.MINE + " and w.asked and not w.says_yes and not w.says_no)"
            + " and exists (select 1 from voice w join answer y on y.id = w.yes_id where w.item_id = i.id"
            + " and w.use_name = u.name and w.creator_id <> :creator and w.asked and y.ends_at > :now)",
            " and exists (select 1 from holding o where o.item_id = h.item_id and o.creator_id <> h.creator_id)"),
    BLOCKED("exists (select 1 from item_block b where b.item_id = i.id and b.blocked"
            + " and b.number = (select max(bl.number) from item_block bl where bl.item_id = i.id))",
            " and exists (select 1 from item_block b where b.item_id = h.item_id and b.blocked)");

    private final String condition;
    private final String narrowing;

    ItemFilter(String condition) {
        this(condition, "");
    }

    ItemFilter(String condition, String narrowing) {
        this.condition = condition;
        this.narrowing = narrowing;
    }

    /** As it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ItemFilter> of(@Nullable String code) {
        return Arrays.stream(values()).filter(filter -> filter.code().equals(code)).findFirst();
    }

    /** The condition for one use, {@code :use}, or for any. */
    String condition(boolean ofOneUse) {
        if (!ofOneUse && this == OFF) {
            return "not exists (select 1 from use u where " + OnCondition.ON + ")";
        }
        return "exists (select 1 from use u where " + (ofOneUse ? "u.name = :use and " : "") + condition + ")";
    }

    /** What is quickly looked up, and without which a holding {@code h} of the creator cannot be found. */
    String narrowing(boolean ofOneUse) {
        return narrowing.replace(Narrowing.OF_USE, ofOneUse ? " u.name = :use and" : "");
    }

    private static String ownChoice(String kind) {
        return "exists (select 1 from current_choice cc join answer c on c.id = cc.answer_id where cc.creator_id = :creator"
                + " and cc.item_id = i.id and cc.use_name = u.name and c.kind = '" + kind + "')";
    }

    private static final class OfVoice {

        static final String MINE = "w.item_id = i.id and w.use_name = u.name and w.creator_id = :creator";
    }

    private static final class Narrowing {

        static final String OF_USE = " <of use>";

        private static final String OWN = "exists (select 1 from current_choice cc join answer c on c.id = cc.answer_id"
                + " where cc.creator_id = h.creator_id and cc.item_id = h.item_id and c.kind = 'ALLOW'";

        private static final String RULE = "exists (select 1 from current_rule cr join answer r on r.id = cr.answer_id"
                + " where cr.creator_id = h.creator_id and r.terms_version is not null";

        /** The creator's own yes, or a rule that is one. */
        static final String YES = "(" + OWN + ") or " + RULE + "))";

        static final String ENDED = OWN + " and c.ends_at <= :now) or " + RULE + " and r.ends_at <= :now)";

        static String chosen(String kind) {
            return " and exists (select 1 from use u join current_choice cc on cc.use_name = u.name join answer c"
                    + " on c.id = cc.answer_id where" + OF_USE + " cc.creator_id = h.creator_id and cc.item_id = h.item_id"
                    + " and c.kind = '" + kind + "')";
        }
    }
}
