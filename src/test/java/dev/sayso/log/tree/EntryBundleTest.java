package dev.sayso.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class EntryBundleTest {

    private static final Tile TWO = new Tile(Tile.ENTRIES, 7, 2);

    @Test
    void entriesStandBehindTheirLengths() {
        byte[] bytes = EntryBundle.bytes(List.of(new byte[] { 1, 2, 3 }, new byte[0], new byte[258]));
        assertThat(bytes).hasSize(3 * 2 + 3 + 258).startsWith(0, 3, 1, 2, 3, 0, 0, 1, 2, 0);
    }

    @Test
    void entriesAreReadBack() {
        Random random = new Random(9);
        for (int width = 1; width <= Tile.FULL; width++) {
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                byte[] entry = new byte[i == 0 ? EntryBundle.LONGEST_ENTRY : random.nextInt(50)];
                random.nextBytes(entry);
                entries.add(entry);
            }
            assertThat(EntryBundle.entries(new Tile(Tile.ENTRIES, 0, width), EntryBundle.bytes(entries)))
                    .usingElementComparator(Arrays::compare).isEqualTo(entries);
        }
    }

    @Test
    void isWidenedByFurtherEntries() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(EntryBundle.bytes(List.of(new byte[] { 1 })));
        both.writeBytes(EntryBundle.bytes(List.of(new byte[] { 2 })));
        assertThat(both.toByteArray()).isEqualTo(EntryBundle.bytes(List.of(new byte[] { 1 }, new byte[] { 2 })));
    }

    @Test
    void tooLongAnEntryIsRefused() {
        assertThatThrownBy(() -> EntryBundle.bytes(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1])))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("65,535 bytes, not 65536");
    }

    @Test
    void otherBytesAreNoBundle() {
        byte[] right = EntryBundle.bytes(List.of(new byte[] { 1, 2 }, new byte[] { 3 }));
        assertThat(EntryBundle.entries(TWO, right)).hasSize(2);
        for (int length = 0; length < right.length; length++) {
            byte[] shortened = Arrays.copyOf(right, length);
            assertThatThrownBy(() -> EntryBundle.entries(TWO, shortened)).as("%d", length).isInstanceOf(TileBroken.class)
                    .hasMessageStartingWith("Tile entries/007.p/2 ");
        }
        assertThatThrownBy(() -> EntryBundle.entries(TWO, Arrays.copyOf(right, right.length + 2)))
                .hasMessage("Tile entries/007.p/2 has 2 entries and 2 further bytes");
        assertThatThrownBy(() -> EntryBundle.entries(TWO, new byte[] { -1, -1, 0 }))
                .hasMessageContaining("ends within entry 0");
    }
}
