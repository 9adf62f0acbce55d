package dev.sayso.log.record;

import java.security.SecureRandom;

import dev.sayso.log.tree.Hash;
import dev.sayso.log.tree.Sha256;

/** A record and the salt without which nobody can find out from the log what it says. */
public final class LoggedRecord {

    public static final int SALT_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CanonicalJson json;
    private final byte[] salt;

    /**
     * One with a known salt.
     *
     * @throws IllegalArgumentException unless the salt has 32 bytes
     */
    public LoggedRecord(CanonicalJson json, byte[] salt) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("A salt has 32 bytes, not " + salt.length);
        }
        this.json = json;
        this.salt = salt.clone();
    }

    /** With a salt of its own. */
    public static LoggedRecord of(CanonicalJson json) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new LoggedRecord(json, salt);
    }

    public CanonicalJson json() {
        return json;
    }

    public byte[] salt() {
        return salt.clone();
    }

    /** The 32 bytes that are the log's entry. */
    public byte[] entry() {
        return Sha256.of(salt, json.bytes());
    }

    /** The entry's hash in the tree. */
    public Hash leaf() {
        return Hash.ofLeaf(entry());
    }
}
