package dev.sayso.log.note;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A key that signs notes; it does not print itself. */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed;
        verifier = new VerifierKey(name, Ed25519.publicKey(seed));
    }

    /**
     * The key of a seed.
     *
     * @param name what notes call it
     * @throws IllegalArgumentException if this cannot be a key's name, or the seed has not 32 bytes
     */
    public static SigningKey of(String name, byte[] seed) {
        if (!KeyName.isOne(name)) {
            throw new IllegalArgumentException(Problem.KEY_NAME.sentence());
        }
        if (seed.length != Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("A seed has 32 bytes, not " + seed.length);
        }
        return new SigningKey(name, seed.clone());
    }

    /** A new one. */
    public static SigningKey next(String name) {
        byte[] seed = new byte[Ed25519.KEY_BYTES];
        new SecureRandom().nextBytes(seed);
        return of(name, seed);
    }

    /** Reads one as {@link #secretText()} and other programs for notes write it. */
    public static SigningKey parse(String text) throws Malformed {
        if (!text.startsWith(PREFIX)) {
            throw new Malformed(Problem.KEY_FORMAT, 1);
        }
        KeyText written = KeyText.parse(text.substring(PREFIX.length()));
        SigningKey read = new SigningKey(written.name(), written.key());
        written.checkId(read.verifier.id());
        return read;
    }

    /** The same key by another name, of which notes say that another signed them. */
    public SigningKey named(String name) {
        return of(name, seed);
    }

    /** For whoever keeps it: whoever has it can sign. */
    public String secretText() {
        return PREFIX + KeyText.of(verifier.name(), verifier.id(), seed);
    }

    /** What others need to check its signatures. */
    public VerifierKey verifier() {
        return verifier;
    }

    NoteSignature sign(String text) {
        return new NoteSignature(verifier.name(), verifier.id(),
                Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8)));
    }
}
