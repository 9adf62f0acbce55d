package dev.sayso.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What an administrator has just done, told on the page that follows. */
public enum Done {
    ADDED,
    PUBLISHED,
    RETIRED,
    SUSPENDED,
    LIFTED;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Done> of(@Nullable String tag) {
        return Arrays.stream(values()).filter(done -> done.tag().equals(tag)).findFirst();
    }
}
