package dev.sayso.log.tree;

import java.util.Arrays;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/** A hash of the tree: 32 bytes, hashed so that no leaf can be taken for a node. */
public final class Hash {

    public static final int BYTES = 32;
    /** The root of the tree without entries. */
    public static final Hash EMPTY = new Hash(Sha256.of());

    private static final byte[] LEAF = { 0 };
    private static final byte[] NODE = { 1 };

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash that is written somewhere.
     *
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash of an entry. */
    public static Hash ofLeaf(byte[] entry) {
        return new Hash(Sha256.of(LEAF, entry));
    }

    /** The hash of two neighbours. */
    public static Hash ofNode(Hash left, Hash right) {
        return new Hash(Sha256.of(NODE, left.bytes, right.bytes));
    }

    static Hash at(byte[] hashes, int number) {
        return new Hash(Arrays.copyOfRange(hashes, number * BYTES, (number + 1) * BYTES));
    }

    void copyTo(byte[] hashes, int number) {
        System.arraycopy(bytes, 0, hashes, number * BYTES, BYTES);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** In base64, as checkpoints and proofs write it. */
    public String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text();
    }
}
