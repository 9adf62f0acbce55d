package dev.sayso.catalog.intake;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;

/**
 * A holder as the platform names them.
 *
 * @param name empty if not given
 * @param sharePpm null for the owner who has the rest; 0 for the depicted
 */
public record HolderEntry(String creator, String name, HolderRole role, @Nullable Integer sharePpm) {

    static HolderEntry ownerOfTheRest(String creator, String name) {
        return new HolderEntry(creator, name, HolderRole.OWNER, null);
    }
}
