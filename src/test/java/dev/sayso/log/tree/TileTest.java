package dev.sayso.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @ParameterizedTest
    @CsvSource({ "0,1234067,256,0/x001/x234/067", "0,0,256,0/000", "63,999,1,63/999.p/1", "2,1000,255,2/x001/000.p/255",
            "-1,273,112,entries/273.p/112", "-1,36028797018963967,256,entries/x036/x028/x797/x018/x963/967" })
    void addressesAreThoseOfTheSpecification(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "0", "0/", "/0/000", "0/00", "0/0000", "0/1", "00/000", "64/000", "-1/000", "0/x000/001",
            "0/x001/x000", "0/001/002", "0/x01/002", "0/000.p/0", "0/000.p/256", "0/000.p/07", "0/000.p/", "0/000.p/1/",
            "0/000/",
            "0/000.p/1.p/1", "entries", "entries/", "Entries/000", "0/x999/x999/x999/x999/x999/x999/999", "0/٠٠٠", "0/000\n",
            "0/../0/000", "data/000" })
    void otherAddressesAreNone(String path) {
        assertThat(Tile.parse(path)).isEmpty();
    }

    @Test
    void digitsAreTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(new Tile(0, 1_234_067, 17).path()).isEqualTo("0/x001/x234/067.p/17");
        } finally {
            Locale.setDefault(before);
        }
    }

    /** The example in C2SP tlog-tiles. */
    @Test
    void treeOfSeventyThousandHasTheTilesOfTheExample() {
        Map<Integer, Map<Boolean, Long>> tiles = Tile.grown(0, 70_000).stream()
                .collect(Collectors.groupingBy(Tile::level, TreeMap::new,
                        Collectors.partitioningBy(Tile::isFull, Collectors.counting())));
        assertThat(tiles).isEqualTo(Map.of(0, Map.of(true, 273L, false, 1L), 1, Map.of(true, 1L, false, 1L), 2,
                Map.of(true, 0L, false, 1L)));
        assertThat(Tile.partial(70_000)).containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.grown(0, 256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.grownEntries(250, 600)).containsExactly(new Tile(-1, 0, 256), new Tile(-1, 1, 256),
                new Tile(-1, 2, 88));
    }

    @Test
    void growingTouchesWhatDiffers() {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            long from = random.nextInt(200_000);
            long to = from + random.nextInt(3_000);
            Map<String, Tile> before = byPlace(from);
            assertThat(Tile.grown(from, to)).as("%d to %d", from, to).allMatch(tile -> tile.isIn(to) && !tile.isIn(from))
                    .doesNotHaveDuplicates();
            Map<String, Tile> after = byPlace(to);
            after.values().removeAll(before.values());
            assertThat(Tile.grown(from, to)).containsExactlyInAnyOrderElementsOf(after.values());
        }
    }

    private static Map<String, Tile> byPlace(long size) {
        return Tile.grown(0, size).stream().collect(Collectors.toMap(tile -> tile.level() + "/" + tile.index(),
                Function.identity()));
    }

    @Test
    void isInTreesThatAreLargeEnough() {
        assertThat(new Tile(0, 1, 5).isIn(261)).isTrue();
        assertThat(new Tile(0, 1, 5).isIn(260)).isFalse();
        assertThat(new Tile(1, 0, 1).isIn(255)).isFalse();
        assertThat(new Tile(Tile.ENTRIES, 0, 256).isIn(256)).isTrue();
        assertThat(new Tile(9, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new Tile(0, Long.MAX_VALUE, 1).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new Tile(0, 0, 1).isIn(0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "-2,0,1", "64,0,1", "0,-1,1", "0,0,0", "0,0,257" })
    void otherTilesThereAreNot(int level, long index, int width) {
        assertThatThrownBy(() -> new Tile(level, index, width)).isInstanceOf(IllegalArgumentException.class);
    }
}
