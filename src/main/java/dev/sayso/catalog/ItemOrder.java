package dev.sayso.catalog;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How a creator's list is sorted. */
public enum ItemOrder {

    NEWEST("h.publishedAt", true),
    OLDEST("h.publishedAt", false),
    TITLE("h.titleKey", false);

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

    String clause() {
        String direction = descending ? " desc" : " asc";
        return " order by " + column + direction + ", h.itemId" + direction;
    }

    /** Whatever comes after the cursor. */
    String beyond() {
        String sign = descending ? "<" : ">";
        return " and (" + column + " " + sign + " :key or " + column + " = :key and h.itemId " + sign + " :item)";
    }
}
