package dev.sayso.log.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree while entries are appended: on each level the tile that is being filled. */
final class Growing {

    private static final int LEVELS = Tile.TOP + 1;

    private final byte[][] filling = new byte[LEVELS][];
    private final long[] hashes = new long[LEVELS];
    private final boolean[] touched = new boolean[LEVELS];
    private final List<HashTile> full = new ArrayList<>();
    private long size;

    Growing(long size, List<HashTile> partial) {
        this.size = size;
        for (int level = 0; level < LEVELS; level++) {
            filling[level] = new byte[0];
            hashes[level] = size >>> (Tile.HEIGHT * level);
        }
        partial.forEach(tile -> filling[tile.tile().level()] = tile.bytes());
    }

    void add(Hash leaf) {
        size = Math.addExact(size, 1);
        add(0, leaf);
    }

    private void add(int level, Hash hash) {
        int number = (int) (hashes[level] % Tile.FULL);
        hash.copyTo(spaceFor(level, number), number);
        hashes[level]++;
        touched[level] = true;
        if (number == Tile.FULL - 1) {
            HashTile tile = new HashTile(new Tile(level, hashes[level] / Tile.FULL - 1, Tile.FULL), filling[level]);
            full.add(tile);
            filling[level] = new byte[0];
            add(level + 1, tile.over(null));
        }
    }

    private byte[] spaceFor(int level, int number) {
        int needed = (number + 1) * Hash.BYTES;
        if (filling[level].length < needed) {
            int space = Math.min(Tile.FULL * Hash.BYTES, Math.max(needed, 2 * filling[level].length));
            filling[level] = Arrays.copyOf(filling[level], space);
        }
        return filling[level];
    }

    Growth growth() {
        List<HashTile> tiles = new ArrayList<>(full);
        List<HashTile> partial = new ArrayList<>();
        for (Tile tile : Tile.partial(size)) {
            HashTile filled = new HashTile(tile, filling[tile.level()]);
            partial.add(filled);
            if (touched[tile.level()]) {
                tiles.add(filled);
            }
        }
        return new Growth(new Edge(size, partial), tiles);
    }
}
