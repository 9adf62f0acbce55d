package dev.sayso.log.tree;

import org.jspecify.annotations.Nullable;

/** Where the bytes of tiles of hashes come from. */
@FunctionalInterface
public interface TileSource {

    /** The hashes of a tile one after the other, or of a wider one in its place; null if there is none. */
    byte @Nullable [] read(Tile tile);
}
