package dev.sayso.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Light or dark pages, or as the device has it. */
public enum Theme {

    DEVICE,
    LIGHT,
    DARK;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the browser remembers: empty for the device's own. */
    public String value() {
        return this == DEVICE ? "" : tag();
    }

    public static Optional<Theme> of(@Nullable String tag) {
        return Arrays.stream(values()).filter(theme -> theme.tag().equals(tag)).findFirst();
    }
}
