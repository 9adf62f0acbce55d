package dev.sayso.consent.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.reading.OnCondition;

/** What a list of items can be narrowed to, with the condition of SQL for an item {@code i} and a use {@code u}. */
public enum ItemFilter {

    /** In effect. */
    ON(OnCondition.ON),
    /** Not in effect; without a use, for none at all. */
    OFF("not " + OnCondition.ON),
    ALLOWED(ownChoice("ALLOW")),
    REFUSED(ownChoice("REFUSE")),
    /** Without an answer of the creator's, where one is asked for. */
    UNDECIDED("exists (select 1 from voice w where " + OfVoice.MINE + " and w.asked and not w.says_yes and not w.says_no)"),
    /** A yes of the creator's that does not count any more. */
    AGAIN("exists (select 1 from voice w join answer y on y.id = w.yes_id where " + OfVoice.MINE + " and w.asked"
            + " and (y.ends_at <= :now or exists (select 1 from item_version up join fact_place upp on upp.fact_id = up.fact_id"
            + " where up.item_id = i.id and up.upheaval and upp.place > w.seen_place)))"),
    /** Another holder allows it, and the creator is asked and has not answered. */
    AWAITED("exists (select 1 from voice w where " + OfVoice.MINE + " and w.asked and not w.says_yes and not w.says_no)"
            + " and exists (select 1 from voice w join answer y on y.id = w.yes_id where w.item_id = i.id"
            + " and w.use_name = u.name and w.creator_id <> :creator and w.asked and y.ends_at > :now)"),
    BLOCKED("exists (select 1 from item_block b where b.item_id = i.id and b.blocked"
            + " and b.number = (select max(bl.number) from item_block bl where bl.item_id = i.id))");

    private final String condition;

    ItemFilter(String condition) {
        this.condition = condition;
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

    private static String ownChoice(String kind) {
        return "exists (select 1 from current_choice cc join answer c on c.id = cc.answer_id where cc.creator_id = :creator"
                + " and cc.item_id = i.id and cc.use_name = u.name and c.kind = '" + kind + "')";
    }

    private static final class OfVoice {

        static final String MINE = "w.item_id = i.id and w.use_name = u.name and w.creator_id = :creator";
    }
}
