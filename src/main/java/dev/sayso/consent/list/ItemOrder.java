package dev.sayso.consent.list;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How a creator's list is sorted. */
public enum ItemOrder {

    NEWEST("h.published_at", true),
    OLDEST("h.published_at", false),
    TITLE("h.title_key", false);

    private final String column;
    private final boolean descending;

    ItemOrder(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    /** As it stands in an address; the newest first for anything else. */
    public static ItemOrder of(@Nullable String code) {
        return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst().orElse(NEWEST);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    /** @param backwards as whoever goes back reads it */
    String clause(boolean backwards) {
        String direction = descending == backwards ? " asc" : " desc";
        return " order by " + column + direction + ", h.item_id" + direction;
    }

    /** Whatever lies beyond the cursor. */
    String beyond(boolean backwards) {
        String sign = descending == backwards ? ">" : "<";
        return " and (" + column + " " + sign + " :key or (" + column + " = :key and h.item_id " + sign + " :item))";
    }
}
