package dev.sayso.catalog;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The stake a creator has in an item. */
public enum HolderRole {

    /** Has a share of the money. */
    OWNER,
    /** Their face or voice is in it. */
    DEPICTED;

    public static Optional<HolderRole> of(@Nullable String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
