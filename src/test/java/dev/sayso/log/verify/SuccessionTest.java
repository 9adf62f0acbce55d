package dev.sayso.log.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.tree.Hash;
import dev.sayso.log.tree.MemoryTiles;
import dev.sayso.log.tree.TileBroken;
import dev.sayso.log.tree.TileSource;
import dev.sayso.log.tree.TiledTree;

class SuccessionTest {

    private static final int SIZE = 70_000;
    private static final MemoryTiles TILES = MemoryTiles.of(SIZE);

    @Test
    void logThatOnlyGrewIsSeenToHaveGrown() {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            int to = 1 + random.nextInt(SIZE);
            int from = random.nextInt(to);
            assertThat(Succession.of(head(from), head(to), TILES)).as("%d to %d", from, to).isEqualTo(Succession.GREW);
            assertThat(Succession.of(head(to), head(from), TILES)).isEqualTo(Succession.SHRANK);
            assertThat(Succession.of(head(to), head(to), TILES)).isEqualTo(Succession.SAME);
        }
    }

    @Test
    void logThatChangedWhatItHadContradictsItself() {
        Hash other = Hash.ofLeaf(new byte[] { 1 });
        for (int from : new int[] { 0, 1, 255, 256, 257, 65_536, 69_999 }) {
            assertThat(Succession.of(new Checkpoint("log", from, other), head(SIZE), TILES)).as("%d", from)
                    .isEqualTo(Succession.CONTRADICTS);
            assertThat(Succession.of(head(from), new Checkpoint("log", SIZE, other), TILES)).as("%d", from)
                    .isEqualTo(Succession.CONTRADICTS);
        }
        assertThat(Succession.of(head(5), new Checkpoint("log", 5, other), TILES)).isEqualTo(Succession.CONTRADICTS);
    }

    /** The tiles come from whoever is checked. */
    @Test
    void wrongTilesProveNothing() {
        TileSource lies = tile -> {
            byte[] bytes = TILES.read(tile);
            if (bytes != null && tile.level() == 0) {
                bytes = bytes.clone();
                bytes[bytes.length - 1]++;
            }
            return bytes;
        };
        assertThat(Succession.of(head(69_900), head(SIZE), lies)).isEqualTo(Succession.CONTRADICTS);
        assertThatThrownBy(() -> Succession.of(head(69_900), head(SIZE), tile -> null)).isInstanceOf(TileBroken.class);
    }

    @Test
    void logsAreNotMixed() {
        assertThat(Succession.of(head(5), new Checkpoint("other", 6, Hash.EMPTY), TILES)).isEqualTo(Succession.OTHER_LOG);
    }

    private static Checkpoint head(long size) {
        return new Checkpoint("log", size, new TiledTree(size, TILES).root());
    }
}
