package dev.sayso.log.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/** A log in memory: of each tile the widest that was made, as a table would keep it. */
public final class MemoryTiles implements TileSource {

    private record Place(int level, long index) {
    }

    private final Map<Place, byte[]> tiles = new HashMap<>();
    private final List<Tile> asked = new ArrayList<>();
    private Edge edge = Edge.EMPTY;

    /** With as many entries, each of its number. */
    public static MemoryTiles of(long size) {
        MemoryTiles tiles = new MemoryTiles();
        for (long done = 0; done < size; done += 50_000) {
            tiles.append(leaves(done, Math.min(size, done + 50_000)));
        }
        return tiles;
    }

    public static byte[] entry(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    static List<Hash> leaves(long from, long to) {
        return LongStream.range(from, to).mapToObj(number -> Hash.ofLeaf(entry(number))).toList();
    }

    public Edge append(List<Hash> leaves) {
        Growth growth = edge.append(leaves);
        growth.tiles().forEach(tile -> tiles.put(place(tile.tile()), tile.bytes()));
        edge = growth.edge();
        return edge;
    }

    public Edge edge() {
        return edge;
    }

    @Override
    public byte @Nullable [] read(Tile tile) {
        asked.add(tile);
        return tiles.get(place(tile));
    }

    /** What was asked for since the last time. */
    public List<Tile> asked() {
        List<Tile> now = List.copyOf(asked);
        asked.clear();
        return now;
    }

    void damage(Tile tile, byte @Nullable [] bytes) {
        if (bytes == null) {
            tiles.remove(place(tile));
        } else {
            tiles.put(place(tile), bytes);
        }
    }

    private static Place place(Tile tile) {
        return new Place(tile.level(), tile.index());
    }
}
