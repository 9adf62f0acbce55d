package dev.sayso.gate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class EntryTableTest {

    private int made;

    @Test
    void keepsTheLastEntryOfEveryKey() {
        EntryTable table = new EntryTable();
        Map<KeyedHash.Key, Entry> expected = new HashMap<>();
        KeyedHash hash = new KeyedHash(1, 2);
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            KeyedHash.Key key = hash.of("item-" + random.nextInt(60_000));
            Entry entry = entry();
            table.put(key, entry);
            expected.put(key, entry);
        }
        assertThat(table.size()).isEqualTo(expected.size());
        expected.forEach((key, entry) -> assertThat(table.get(key)).isEqualTo(entry));
        for (int i = 60_000; i < 61_000; i++) {
            assertThat(table.get(hash.of("item-" + i))).isNull();
        }
    }

    @Test
    void keysThatShareTheirPlaceAreKeptApart() {
        EntryTable table = new EntryTable();
        Entry one = entry();
        Entry other = entry();
        table.put(new KeyedHash.Key(7, 1), one);
        table.put(new KeyedHash.Key(7, 2), other);
        table.put(new KeyedHash.Key(0, 0), one);
        assertThat(table.get(new KeyedHash.Key(7, 1))).isEqualTo(one);
        assertThat(table.get(new KeyedHash.Key(7, 2))).isEqualTo(other);
        assertThat(table.get(new KeyedHash.Key(0, 0))).isEqualTo(one);
        assertThat(table.get(new KeyedHash.Key(7, 3))).isNull();
    }

    private Entry entry() {
        return new Entry(new Sources(List.of("creator-" + made++), List.of()), new Row(UseBook.EMPTY, new Outlook[0]));
    }
}
