package dev.sayso.log.tree;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** A tile with its hashes. */
public final class HashTile {

    private final Tile tile;
    private final byte[] hashes;

    /** @param hashes at least as many as the tile is wide; it becomes the tile's own */
    HashTile(Tile tile, byte[] hashes) {
        this.tile = tile;
        this.hashes = hashes;
    }

    /** @throws TileBroken if the source does not have it, or not whole */
    static HashTile read(Tile tile, TileSource source) {
        byte[] read = source.read(tile);
        if (read == null) {
            throw new TileBroken(tile, "is missing");
        }
        if (read.length < tile.bytes() || read.length > Tile.FULL * Hash.BYTES || read.length % Hash.BYTES != 0) {
            throw new TileBroken(tile, "has %d bytes instead of %d".formatted(read.length, tile.bytes()));
        }
        return new HashTile(tile, Arrays.copyOf(read, tile.bytes()));
    }

    public Tile tile() {
        return tile;
    }

    /** As served: its hashes one after the other. */
    public byte[] bytes() {
        return Arrays.copyOf(hashes, tile.bytes());
    }

    /**
     * The hash over some neighbours.
     *
     * @param height of 0 to 8: it covers 2^height of the tile's hashes
     * @param number counted within that height from 0
     */
    Hash node(int height, int number) {
        return height == 0 ? Hash.at(hashes, number)
                : Hash.ofNode(node(height - 1, 2 * number), node(height - 1, 2 * number + 1));
    }

    /** Over all its hashes and what stands to the right of them, if anything does. */
    Hash over(@Nullable Hash right) {
        Hash hash = right;
        for (int height = 0; tile.width() >> height > 0; height++) {
            int nodes = tile.width() >> height;
            if (nodes % 2 == 1) {
                Hash left = node(height, nodes - 1);
                hash = hash == null ? left : Hash.ofNode(left, hash);
            }
        }
        if (hash == null) {
            throw new IllegalStateException("A tile has a hash");
        }
        return hash;
    }
}
