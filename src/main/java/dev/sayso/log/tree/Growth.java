package dev.sayso.log.tree;

import java.util.List;

/**
 * What an append made.
 *
 * @param edge of the grown tree
 * @param tiles those of hashes that are new or wider, in the order in which they were filled, the partial ones last
 */
public record Growth(Edge edge, List<HashTile> tiles) {

    public Growth {
        tiles = List.copyOf(tiles);
    }
}
