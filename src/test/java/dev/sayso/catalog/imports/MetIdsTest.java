package dev.sayso.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetIdsTest {

    /** More than fit into the first tables. */
    private static final int MANY = 300_000;

    @TempDir
    Path folder;

    @Test
    void eachIdIsNewOnce() throws IOException {
        try (MetIds ids = new MetIds(folder.resolve("ids"))) {
            for (int n = 0; n < MANY; n++) {
                assertThat(ids.add("item-" + n)).isTrue();
            }
            for (int n = 0; n < MANY; n++) {
                assertThat(ids.add("item-" + n)).isFalse();
            }
            assertThat(ids.add("item")).isTrue();
        }
    }

    @Test
    void nothingStaysOnTheDisk() throws IOException {
        try (MetIds ids = new MetIds(folder.resolve("ids"))) {
            ids.add("item");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
