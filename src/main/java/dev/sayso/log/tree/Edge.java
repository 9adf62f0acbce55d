package dev.sayso.log.tree;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The right edge of a tree: its tiles that are not full, which is all that growing needs. It never changes. */
public final class Edge {

    /** Of the tree without entries. */
    public static final Edge EMPTY = new Edge(0, List.of());

    private final long size;
    private final List<HashTile> partial;

    Edge(long size, List<HashTile> partial) {
        this.size = size;
        this.partial = List.copyOf(partial);
    }

    /**
     * The edge of a tree of this size, of which at most 8 tiles are read.
     *
     * @throws TileBroken if one of them is missing or not whole
     */
    public static Edge of(long size, TileSource source) {
        return new Edge(size, Tile.partial(size).stream().map(tile -> HashTile.read(tile, source))
                .collect(Collectors.toUnmodifiableList()));
    }

    /** How many entries the tree has. */
    public long size() {
        return size;
    }

    /** The root of the tree. */
    public Hash root() {
        @Nullable
        Hash root = null;
        for (HashTile tile : partial) {
            root = tile.over(root);
        }
        return root == null ? Hash.EMPTY : root;
    }

    /** The tree with further entries; the work and what it gives grow with their number alone. */
    public Growth append(Collection<Hash> leaves) {
        Growing growing = new Growing(size, partial);
        leaves.forEach(growing::add);
        return growing.growth();
    }
}
