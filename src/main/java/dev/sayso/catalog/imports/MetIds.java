package dev.sayso.catalog.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The ids already met in a file, each as half of its SHA-256, in tables that lie on the disk: memory stays the same
 * whatever their number. A full table is followed by a larger one.
 */
class MetIds implements Closeable {

    private static final int SLOT = 2 * Long.BYTES;
    private static final int FIRST_SLOTS = 1 << 16;
    private static final int MOST_SLOTS = 1 << 26;
    private static final int GROWTH = 4;
    private static final byte[] NOTHING = new byte[1 << 16];

    private final MessageDigest sha256;
    private final FileChannel disk;
    private final List<LongBuffer> tables = new ArrayList<>();
    private int room;

    /** @param file is made, and goes with this */
    MetIds(Path file) throws IOException {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
        disk = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Remembers an id; says whether it is new. */
    boolean add(String id) throws IOException {
        LongBuffer hash = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8))).asLongBuffer();
        long one = hash.get(0);
        long other = hash.get(1);
        for (LongBuffer table : tables) {
            if (holds(table, slot(table, one, other), one, other)) {
                return false;
            }
        }
        LongBuffer last = lastWithRoom();
        int slot = slot(last, one, other);
        last.put(slot, one).put(slot + 1, other);
        room--;
        return true;
    }

    /** Where it is, or would be. */
    private static int slot(LongBuffer table, long one, long other) {
        int end = table.capacity() - 1;
        int slot = ((int) one << 1) & end;
        while (!isFree(table, slot) && !holds(table, slot, one, other)) {
            slot = (slot + 2) & end;
        }
        return slot;
    }

    private static boolean holds(LongBuffer table, int slot, long one, long other) {
        return table.get(slot) == one && table.get(slot + 1) == other;
    }

    private static boolean isFree(LongBuffer table, int slot) {
        return holds(table, slot, 0, 0);
    }

    /** No table is more than half full. */
    private LongBuffer lastWithRoom() throws IOException {
        if (room == 0) {
            int slots = tables.isEmpty() ? FIRST_SLOTS
                    : Math.min(MOST_SLOTS, tables.get(tables.size() - 1).capacity() / 2 * GROWTH);
            tables.add(table(slots));
            room = slots / 2;
        }
        return tables.get(tables.size() - 1);
    }

    /** Written before it is mapped: a disk that is full refuses the writing, but kills whoever touches the map. */
    private LongBuffer table(int slots) throws IOException {
        long from = disk.size();
        long size = (long) slots * SLOT;
        for (long written = 0; written < size;) {
            written += disk.write(ByteBuffer.wrap(NOTHING), from + written);
        }
        return disk.map(MapMode.READ_WRITE, from, size).asLongBuffer();
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
