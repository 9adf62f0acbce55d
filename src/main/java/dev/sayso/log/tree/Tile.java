package dev.sayso.log.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The address of up to 256 neighbouring hashes of one height, or of the entries behind those of the leaves.
 *
 * @param level 0 for leaves, each further one 256 times as many entries a hash, or {@link #ENTRIES}
 * @param index counted within the level from 0
 * @param width 1 to 256; below 256 it is partial: the last of its level in some tree
 */
public record Tile(int level, long index, int width) {

    public static final int FULL = 256;
    /** The level of bundles of entries. */
    public static final int ENTRIES = -1;

    /** Trees stay below 2^63 entries. */
    static final int TOP = 7;
    static final int HEIGHT = 8;
    private static final int MOST_LEVELS = 63;

    public Tile {
        if (level < ENTRIES || level > MOST_LEVELS || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No tile: level %d, index %d, width %d".formatted(level, index, width));
        }
    }

    /**
     * As wide as a tree of this size makes it.
     *
     * @throws IllegalArgumentException if such a tree does not have it
     */
    public static Tile of(int level, long index, long size) {
        return new Tile(level, index, (int) Math.min(FULL, hashes(level, size) - index * FULL));
    }

    /** The tiles of hashes that are new or wider when a tree has grown from one size to another, leaves first. */
    public static List<Tile> grown(long from, long to) {
        return IntStream.rangeClosed(0, TOP).boxed().flatMap(level -> grown(level, from, to)).toList();
    }

    /** The bundles of entries that are new or wider when a tree has grown from one size to another. */
    public static List<Tile> grownEntries(long from, long to) {
        return grown(ENTRIES, from, to).toList();
    }

    private static Stream<Tile> grown(int level, long from, long to) {
        long before = hashes(level, from);
        long after = hashes(level, to);
        return before >= after ? Stream.empty()
                : LongStream.rangeClosed(before / FULL, (after - 1) / FULL).mapToObj(index -> of(level, index, to));
    }

    /** The tiles at the right edge of a tree that are not full, leaves first: what an append needs to know of it. */
    static List<Tile> partial(long size) {
        List<Tile> partial = new ArrayList<>();
        for (int level = 0; level <= TOP; level++) {
            long hashes = hashes(level, size);
            if (hashes % FULL > 0) {
                partial.add(of(level, hashes / FULL, size));
            }
        }
        return partial;
    }

    /** What follows {@code tile/} in an address, such as {@code 0/x001/x234/067.p/5}; empty unless written exactly so. */
    public static Optional<Tile> parse(String path) {
        return TilePath.parse(path);
    }

    /** What follows {@code tile/} in its address. */
    public String path() {
        return TilePath.of(this);
    }

    /** Whether a tree of this size has all of its hashes or entries. */
    public boolean isIn(long size) {
        return index <= (hashes(level, size) - width) / FULL && index * FULL + width <= hashes(level, size);
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** How many bytes it has, unless it is of entries. */
    int bytes() {
        return width * Hash.BYTES;
    }

    /** The number of hashes that trees of a size have on a level. */
    private static long hashes(int level, long size) {
        return level > TOP ? 0 : size >>> (HEIGHT * Math.max(level, 0));
    }
}
