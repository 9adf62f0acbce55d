package dev.sayso.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong proofs prove nothing. */
class ProofTest {

    private static final Hash OTHER = Hash.ofLeaf(new byte[] { 42 });
    private static final MemoryTiles TILES = MemoryTiles.of(300);

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 7, 8, 100, 257 })
    void alteredInclusionIsRefused(int size) {
        TiledTree tree = new TiledTree(size, TILES);
        Hash root = tree.root();
        for (int index = 0; index < size; index++) {
            InclusionProof proof = tree.inclusion(index);
            Hash leaf = tree.leaf(index);
            int at = index;
            assertThat(proof.proves(leaf, root)).isTrue();
            assertThat(proof.proves(OTHER, root)).isFalse();
            assertThat(proof.proves(leaf, OTHER)).isFalse();
            for (List<Hash> path : wrong(proof.path())) {
                assertThat(new InclusionProof(at, size, path).proves(leaf, root)).as("%d of %d: %s", at, size, path).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, 5, 8, 64, 100 })
    void everyFlippedBitIsNoticed(int size) {
        TiledTree tree = new TiledTree(size, TILES);
        InclusionProof proof = tree.inclusion(size / 2);
        ConsistencyProof growth = tree.consistency(size - 1);
        Hash root = tree.root();
        Hash older = new TiledTree(size - 1, TILES).root();
        flipped(proof.path()).forEach(path -> assertThat(
                new InclusionProof(size / 2, size, path).proves(tree.leaf(size / 2), root)).isFalse());
        flipped(growth.hashes()).forEach(hashes -> assertThat(
                new ConsistencyProof(size - 1, size, hashes).proves(older, root)).isFalse());
        flipped(List.of(root)).forEach(other -> {
            assertThat(proof.proves(tree.leaf(size / 2), other.get(0))).isFalse();
            assertThat(growth.proves(older, other.get(0))).isFalse();
        });
    }

    @Test
    void inclusionHoldsForItsIndexAlone() {
        for (int size = 1; size <= 64; size++) {
            TiledTree tree = new TiledTree(size, TILES);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index);
                for (int other = 0; other < size; other++) {
                    assertThat(new InclusionProof(other, size, proof.path()).proves(tree.leaf(index), tree.root()))
                            .as("%d as %d of %d", index, other, size).isEqualTo(index == other);
                }
            }
        }
    }

    @Test
    void inclusionLeadsToNoRootOfAnotherLength() {
        for (int size = 1; size <= 300; size += 13) {
            InclusionProof proof = new TiledTree(size, TILES).inclusion(size / 3);
            List<Hash> longer = new ArrayList<>(proof.path());
            longer.add(OTHER);
            assertThat(new InclusionProof(size / 3, size, longer).root(OTHER)).isEmpty();
            assertThat(proof.root(OTHER)).isPresent();
            if (size > 1) {
                assertThat(new InclusionProof(size / 3, size, longer.subList(1, longer.size() - 1)).root(OTHER)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "0,0", "1,1", "5,3", "-1,3", "0,-1", "9223372036854775807,9223372036854775807" })
    void noTreeHasAnEntryBeyondItsSize(long index, long size) {
        assertThatThrownBy(() -> new InclusionProof(index, size, List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A tree of %d has no entry %d", size, index);
    }

    @Test
    void largestTreesAreWithinBounds() {
        long size = Long.MAX_VALUE;
        for (long index : new long[] { 0, 1, size / 2, size - 1 }) {
            int length = InclusionProof.length(index, size);
            assertThat(length).isBetween(61, 63);
            List<Hash> path = IntStream.range(0, length).mapToObj(n -> OTHER).toList();
            assertThat(new InclusionProof(index, size, path).root(OTHER)).isPresent();
        }
        assertThat(new ConsistencyProof(size - 1, size, List.of(OTHER)).proves(OTHER, OTHER)).isFalse();
    }

    @Test
    void alteredConsistencyIsRefused() {
        for (int to = 2; to <= 70; to++) {
            TiledTree tree = new TiledTree(to, TILES);
            for (int from = 1; from < to; from++) {
                ConsistencyProof proof = tree.consistency(from);
                Hash older = new TiledTree(from, TILES).root();
                assertThat(proof.proves(older, tree.root())).isTrue();
                assertThat(proof.proves(OTHER, tree.root())).as("%d to %d", from, to).isFalse();
                assertThat(proof.proves(older, OTHER)).as("%d to %d", from, to).isFalse();
                assertThat(proof.proves(tree.root(), older)).as("%d to %d", from, to).isFalse();
                for (List<Hash> hashes : wrong(proof.hashes())) {
                    assertThat(new ConsistencyProof(from, to, hashes).proves(older, tree.root()))
                            .as("%d to %d: %s", from, to, hashes).isFalse();
                }
            }
        }
    }

    @Test
    void treesOfOneSizeAreConsistentIfTheyAreTheSame() {
        assertThat(new ConsistencyProof(5, 5, List.of()).proves(OTHER, OTHER)).isTrue();
        assertThat(new ConsistencyProof(5, 5, List.of()).proves(OTHER, Hash.EMPTY)).isFalse();
        assertThat(new ConsistencyProof(5, 5, List.of(OTHER)).proves(OTHER, OTHER)).isFalse();
    }

    @Test
    void nothingIsProvedFromATreeWithoutEntries() {
        assertThatThrownBy(() -> new ConsistencyProof(0, 5, List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing to prove");
        assertThatThrownBy(() -> new ConsistencyProof(-1, 5, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConsistencyProof(6, 5, List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has not grown to");
    }

    /** Each hash replaced, left out, doubled, or swapped with its neighbour; and one more at either end. */
    private static List<List<Hash>> wrong(List<Hash> right) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            all.add(changed(right, i, OTHER));
            List<Hash> without = new ArrayList<>(right);
            without.remove(i);
            all.add(without);
            List<Hash> doubled = new ArrayList<>(right);
            doubled.add(i, right.get(i));
            all.add(doubled);
            if (i > 0) {
                all.add(changed(changed(right, i, right.get(i - 1)), i - 1, right.get(i)));
            }
        }
        List<Hash> before = new ArrayList<>(right);
        before.add(0, OTHER);
        all.add(before);
        List<Hash> after = new ArrayList<>(right);
        after.add(OTHER);
        all.add(after);
        return all;
    }

    private static List<List<Hash>> flipped(List<Hash> right) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            for (int bit = 0; bit < Hash.BYTES * Byte.SIZE; bit++) {
                byte[] bytes = right.get(i).bytes();
                bytes[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
                all.add(changed(right, i, Hash.of(bytes)));
            }
        }
        return all;
    }

    private static List<Hash> changed(List<Hash> hashes, int at, Hash hash) {
        List<Hash> changed = new ArrayList<>(hashes);
        changed.set(at, hash);
        return changed;
    }
}
