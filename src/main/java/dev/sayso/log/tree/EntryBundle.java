package dev.sayso.log.tree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The bytes of up to 256 entries, each after its length. A bundle is widened by putting the bytes of further entries
 * behind.
 */
public final class EntryBundle {

    /** An entry's length is written in two bytes. */
    public static final int LONGEST_ENTRY = 0xFFFF;

    private EntryBundle() {
    }

    /**
     * The bytes of a bundle.
     *
     * @throws IllegalArgumentException if an entry is longer than 65,535 bytes
     */
    public static byte[] bytes(Collection<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("An entry has at most 65,535 bytes, not " + entry.length);
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }

    /**
     * The entries of a bundle.
     *
     * @throws TileBroken if the bytes are not those of exactly as many entries as the bundle is wide
     */
    public static List<byte[]> entries(Tile bundle, byte[] bytes) {
        List<byte[]> entries = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.remaining() >= Short.BYTES && entries.size() < bundle.width()) {
            int length = Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw new TileBroken(bundle, "ends within entry " + entries.size());
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        if (rest.hasRemaining() || entries.size() != bundle.width()) {
            throw new TileBroken(bundle, "has %d entries and %d further bytes".formatted(entries.size(), rest.remaining()));
        }
        return entries;
    }
}
