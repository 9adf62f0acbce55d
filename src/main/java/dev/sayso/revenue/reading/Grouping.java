package dev.sayso.revenue.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What earnings can be added up by. */
public enum Grouping {

    USE("coalesce(p.use_name, '')", "p.use_name"),
    /** The creator's item that a derivative goes back to. */
    ITEM("i.platform_id", "i.platform_id"),
    DERIVATIVE("d.platform_id", "d.platform_id");

    private final String key;
    private final String column;

    Grouping(String key, String column) {
        this.key = key;
        this.column = column;
    }

    /** As it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The expression of SQL that rows are grouped by. */
    String key() {
        return key;
    }

    /** The column that a filter compares. */
    String column() {
        return column;
    }

    public static Optional<Grouping> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
