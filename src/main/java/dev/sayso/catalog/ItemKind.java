package dev.sayso.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What an item is, before any AI touches it. */
public enum ItemKind {

    VIDEO,
    AUDIO,
    IMAGE,
    TEXT;

    /** As programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ItemKind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
