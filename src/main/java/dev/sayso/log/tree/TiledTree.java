package dev.sayso.log.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of some size over its tiles, of which each question reads a few for each level. It keeps those it read last;
 * for one thread.
 */
public final class TiledTree {

    private static final int KEPT = 256;

    private final long size;
    private final TileSource source;
    private final Map<Tile, HashTile> read = new LinkedHashMap<>(16, 0.75f, true);

    /** @param size how many entries it has; the source's tiles may be those of a tree that has grown since */
    public TiledTree(long size, TileSource source) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no %d entries".formatted(size));
        }
        this.size = size;
        this.source = source;
    }

    /**
     * The root of the tree.
     *
     * @throws TileBroken like all questions, if a tile is missing or not whole
     */
    public Hash root() {
        return size == 0 ? Hash.EMPTY : over(0, size);
    }

    /** The hash of an entry. */
    public Hash leaf(long index) {
        checkEntry(index);
        return node(0, index);
    }

    /**
     * The proof that an entry is in this tree.
     *
     * @throws IllegalArgumentException if the tree does not have this entry
     */
    public InclusionProof inclusion(long index) {
        checkEntry(index);
        List<Hash> path = new ArrayList<>();
        inclusion(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * The proof that this tree begins with all entries of an earlier one.
     *
     * @param from the earlier size, from 1 to this one's
     */
    public ConsistencyProof consistency(long from) {
        if (from < 1 || from > size) {
            throw new IllegalArgumentException("A tree of %d was never one of %d with entries".formatted(size, from));
        }
        List<Hash> hashes = new ArrayList<>();
        consistency(from, 0, size, hashes);
        return new ConsistencyProof(from, size, hashes);
    }

    private void checkEntry(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of %d has no entry %d".formatted(size, index));
        }
    }

    private void inclusion(long index, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = middle(start, end);
        boolean left = index < middle;
        inclusion(index, left ? start : middle, left ? middle : end, path);
        path.add(left ? over(middle, end) : over(start, middle));
    }

    /** Where the earlier tree ends at the end of this part, its verifier knows or has worked out the part's hash. */
    private void consistency(long from, long start, long end, List<Hash> hashes) {
        if (from == end) {
            if (start > 0) {
                hashes.add(over(start, end));
            }
            return;
        }
        long middle = middle(start, end);
        boolean left = from <= middle;
        consistency(from, left ? start : middle, left ? middle : end, hashes);
        hashes.add(left ? over(middle, end) : over(start, middle));
    }

    /** The hash over the entries from one to before another; where the tree splits, so does the range. */
    private Hash over(long start, long end) {
        long entries = end - start;
        if (Long.bitCount(entries) == 1) {
            int height = Long.numberOfTrailingZeros(entries);
            return node(height, start >>> height);
        }
        long middle = middle(start, end);
        return Hash.ofNode(over(start, middle), over(middle, end));
    }

    private static long middle(long start, long end) {
        return start + Long.highestOneBit(end - start - 1);
    }

    private Hash node(int height, long number) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long first = number << within;
        HashTile tile = read(Tile.of(level, first / Tile.FULL, size));
        return tile.node(within, (int) ((first % Tile.FULL) >>> within));
    }

    private HashTile read(Tile tile) {
        HashTile known = read.get(tile);
        if (known != null) {
            return known;
        }
        HashTile fresh = HashTile.read(tile, source);
        read.put(tile, fresh);
        if (read.size() > KEPT) {
            read.remove(read.keySet().iterator().next());
        }
        return fresh;
    }
}
