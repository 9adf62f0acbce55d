package dev.sayso.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.sayso.Depth;

/** What is worked out from tiles is what the definition says. */
class TiledTreeTest {

    private static final int SMALL = 300;
    private static final int LARGE = Depth.isDeep() ? 1_000_000 : 200_000;

    private final List<Hash> leaves = MemoryTiles.leaves(0, SMALL);
    private final NaiveTree naive = new NaiveTree(leaves);
    private final MemoryTiles tiles = MemoryTiles.of(SMALL);

    @Test
    void everyEntryOfEverySmallTreeIsProved() {
        for (int size : sizes()) {
            TiledTree tree = new TiledTree(size, tiles);
            Hash root = tree.root();
            assertThat(root).isEqualTo(naive.root(size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);
                assertThat(proof.path()).as("%d of %d", index, size).isEqualTo(naive.path(index, size))
                        .hasSize(InclusionProof.length(index, size));
                assertThat(proof.proves(leaves.get(index), root)).as("%d of %d", index, size).isTrue();
                assertThat(tree.leaf(index)).isEqualTo(leaves.get(index));
            }
        }
    }

    @Test
    void everyPairOfSmallTreesIsProvedConsistent() {
        for (int to : sizes()) {
            TiledTree tree = new TiledTree(to, tiles);
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = tree.consistency(from);
                assertThat(proof.hashes()).as("%d to %d", from, to).isEqualTo(naive.proof(from, to));
                assertThat(proof.proves(naive.root(from), naive.root(to))).as("%d to %d", from, to).isTrue();
            }
        }
    }

    /** Around a full tile, and far from one; those between in depth alone. */
    private static int[] sizes() {
        return IntStream.rangeClosed(1, SMALL).filter(size -> Depth.isDeep() || size <= 70 || size > 250).toArray();
    }

    @Test
    void largeTreesOfRandomSizesAreTheSame() {
        Random random = new Random(11);
        MemoryTiles many = MemoryTiles.of(LARGE);
        NaiveTree definition = new NaiveTree(MemoryTiles.leaves(0, LARGE));
        for (int round = 0; round < 12; round++) {
            int to = round == 0 ? LARGE : 1 + random.nextInt(LARGE);
            TiledTree tree = new TiledTree(to, many);
            assertThat(tree.root()).as("%d", to).isEqualTo(definition.root(to));
            for (int proofs = 0; proofs < 50; proofs++) {
                int index = random.nextInt(to);
                assertThat(tree.inclusion(index).path()).isEqualTo(definition.path(index, to));
                assertThat(tree.inclusion(index).proves(tree.leaf(index), tree.root())).isTrue();
                int from = 1 + random.nextInt(to);
                assertThat(tree.consistency(from).hashes()).isEqualTo(definition.proof(from, to));
                assertThat(tree.consistency(from).proves(definition.root(from), tree.root())).isTrue();
            }
        }
    }

    @Test
    void proofReadsFewTiles() {
        MemoryTiles many = MemoryTiles.of(LARGE);
        many.asked();
        int levels = 3;
        for (long index = 0; index < LARGE; index += 77_777) {
            new TiledTree(LARGE, many).inclusion(index);
            assertThat(many.asked()).as("entry %d", index).hasSizeLessThanOrEqualTo(2 * levels).doesNotHaveDuplicates();
            new TiledTree(LARGE, many).consistency(index + 1);
            assertThat(many.asked()).as("from %d", index + 1).hasSizeLessThanOrEqualTo(3 * levels).doesNotHaveDuplicates();
        }
        new TiledTree(LARGE, many).root();
        assertThat(many.asked()).isEqualTo(reversed(Tile.partial(LARGE)));
    }

    private static List<Tile> reversed(List<Tile> tiles) {
        return tiles.stream().sorted((a, b) -> b.level() - a.level()).toList();
    }

    @Test
    void keepsAFewTilesOnly() {
        MemoryTiles many = MemoryTiles.of(200_000);
        TiledTree tree = new TiledTree(200_000, many);
        for (long index = 0; index < 200_000; index += 256) {
            assertThat(tree.leaf(index)).isEqualTo(Hash.ofLeaf(MemoryTiles.entry(index)));
        }
        many.asked();
        tree.leaf(199_936);
        assertThat(many.asked()).isEmpty();
        tree.leaf(0);
        assertThat(many.asked()).hasSize(1);
    }

    @Test
    void thereIsNoProofOfWhatIsNotThere() {
        TiledTree tree = new TiledTree(10, tiles);
        for (long index : new long[] { -1, 10, Long.MAX_VALUE, Long.MIN_VALUE }) {
            assertThatThrownBy(() -> tree.inclusion(index)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no entry " + index);
            assertThatThrownBy(() -> tree.leaf(index)).isInstanceOf(IllegalArgumentException.class);
        }
        for (long from : new long[] { -1, 0, 11 }) {
            assertThatThrownBy(() -> tree.consistency(from)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new TiledTree(-1, tiles)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new TiledTree(0, tiles).root()).isEqualTo(Hash.EMPTY);
    }

    @Test
    void brokenTilesAreNamed() {
        TiledTree tree = new TiledTree(SMALL, tiles);
        Tile first = new Tile(0, 0, 256);
        tiles.damage(first, new byte[255 * 32]);
        assertThatThrownBy(() -> tree.leaf(3)).isInstanceOf(TileBroken.class)
                .hasMessage("Tile 0/000 has 8160 bytes instead of 8192");
        tiles.damage(first, new byte[257 * 32]);
        assertThatThrownBy(() -> tree.leaf(3)).isInstanceOf(TileBroken.class);
        tiles.damage(first, null);
        assertThatThrownBy(() -> tree.leaf(3)).isInstanceOf(TileBroken.class).hasMessage("Tile 0/000 is missing");
        tiles.damage(new Tile(0, 1, 44), new byte[44 * 32 + 1]);
        assertThatThrownBy(() -> tree.leaf(299)).isInstanceOf(TileBroken.class)
                .hasMessage("Tile 0/001.p/44 has 1409 bytes instead of 1408");
    }
}
