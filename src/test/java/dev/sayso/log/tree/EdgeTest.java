package dev.sayso.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** However entries are appended, the tree is the same. */
class EdgeTest {

    @Test
    void oneByOneIsAsAtOnce() {
        List<Hash> leaves = MemoryTiles.leaves(0, 1_500);
        NaiveTree naive = new NaiveTree(leaves);
        Edge edge = Edge.EMPTY;
        for (int size = 0; size < leaves.size(); size++) {
            assertThat(edge.size()).isEqualTo(size);
            assertThat(edge.root()).as("%d", size).isEqualTo(naive.root(size));
            edge = edge.append(List.of(leaves.get(size))).edge();
        }
    }

    @Test
    void randomBatchesMakeTheSameTiles() {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            int size = random.nextInt(140_000);
            MemoryTiles atOnce = new MemoryTiles();
            Hash root = atOnce.append(MemoryTiles.leaves(0, size)).root();
            MemoryTiles batches = new MemoryTiles();
            int most = 1 + random.nextInt(round % 2 == 0 ? 3_000 : 70_000);
            while (batches.edge().size() < size) {
                long from = batches.edge().size();
                batches.append(MemoryTiles.leaves(from, Math.min(size, from + random.nextInt(most))));
            }
            assertThat(batches.edge().root()).as("%d", size).isEqualTo(root);
            for (Tile tile : Tile.grown(0, size)) {
                assertThat(batches.read(tile)).as(tile.path()).isEqualTo(atOnce.read(tile)).hasSize(tile.width() * 32);
            }
        }
    }

    @Test
    void tilesHaveTheHashesOfTheDefinition() {
        int size = 70_000;
        NaiveTree naive = new NaiveTree(MemoryTiles.leaves(0, size));
        MemoryTiles tiles = MemoryTiles.of(size);
        for (Tile tile : Tile.grown(0, size)) {
            int span = 1 << (8 * tile.level());
            byte[] bytes = Objects.requireNonNull(tiles.read(tile));
            for (int i = 0; i < tile.width(); i++) {
                int start = (int) (tile.index() * 256 + i) * span;
                assertThat(Hash.at(bytes, i)).as("%s %d", tile, i).isEqualTo(naive.hash(start, start + span));
            }
        }
    }

    @Test
    void appendGivesExactlyTheTilesThatGrew() {
        Random random = new Random(4);
        for (int round = 0; round < 30; round++) {
            long from = random.nextInt(80_000);
            long to = from + random.nextInt(700);
            Growth growth = MemoryTiles.of(from).edge().append(MemoryTiles.leaves(from, to));
            assertThat(growth.tiles()).as("%d to %d", from, to).extracting(HashTile::tile)
                    .containsExactlyInAnyOrderElementsOf(Tile.grown(from, to));
        }
    }

    @Test
    void isReadFromItsPartialTilesAlone() {
        for (long size : new long[] { 0, 1, 255, 256, 257, 65_535, 65_536, 70_000, 131_072 }) {
            MemoryTiles tiles = MemoryTiles.of(size);
            Edge edge = Edge.of(size, tiles);
            assertThat(tiles.asked()).isEqualTo(Tile.partial(size));
            assertThat(edge.root()).isEqualTo(tiles.edge().root());
            List<Hash> more = MemoryTiles.leaves(size, size + 300);
            assertThat(edge.append(more).edge().root()).isEqualTo(MemoryTiles.of(size + 300).edge().root());
        }
    }

    /** A transaction that was rolled back begins again with the edge it had. */
    @Test
    void appendLeavesTheEarlierEdgeAsItWas() {
        Edge edge = MemoryTiles.of(300).edge();
        Hash before = edge.root();
        Growth once = edge.append(MemoryTiles.leaves(300, 700));
        once.tiles().forEach(tile -> Arrays.fill(tile.bytes(), (byte) 0));
        assertThat(edge.root()).isEqualTo(before);
        assertThat(edge.append(MemoryTiles.leaves(300, 700)).edge().root()).isEqualTo(once.edge().root());
        assertThat(edge.append(List.of()).edge().root()).isEqualTo(before);
        assertThat(edge.append(List.of()).tiles()).isEmpty();
    }

    @Test
    void missingOrShortTilesAreNoEdge() {
        MemoryTiles tiles = MemoryTiles.of(70_000);
        tiles.damage(new Tile(1, 1, 17), new byte[16 * 32]);
        assertThatThrownBy(() -> Edge.of(70_000, tiles)).isInstanceOf(TileBroken.class).hasMessageContaining("1/001.p/17");
        assertThatThrownBy(() -> Edge.of(1, tile -> null)).isInstanceOf(TileBroken.class).hasMessageContaining("missing");
    }
}
