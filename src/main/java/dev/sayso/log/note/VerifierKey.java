package dev.sayso.log.note;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** The public half of a key that signs notes: enough to tell whether a note is signed by it. */
public final class VerifierKey {

    private final String name;
    private final byte[] publicKey;
    private final int id;

    VerifierKey(String name, byte[] publicKey) {
        this.name = name;
        this.publicKey = publicKey;
        id = KeyName.id(name, publicKey);
    }

    /**
     * Reads one as it is published.
     *
     * @param text {@code name+hash+base64}
     */
    public static VerifierKey parse(String text) throws Malformed {
        KeyText written = KeyText.parse(text);
        VerifierKey read = new VerifierKey(written.name(), written.key());
        written.checkId(read.id);
        return read;
    }

    /** As it is published. */
    public String text() {
        return KeyText.of(name, id, publicKey).toString();
    }

    public String name() {
        return name;
    }

    /** The first four bytes of the hash of its name and bytes. */
    public int id() {
        return id;
    }

    /** Whether a signature says that it is this key's, right or wrong. */
    boolean isOf(NoteSignature signature) {
        return signature.id() == id && signature.name().equals(name);
    }

    boolean verifies(String text, NoteSignature signature) {
        byte[] signed = signature.bytes();
        return signed.length == Ed25519.SIGNATURE_BYTES
                && Ed25519.verifies(publicKey, text.getBytes(StandardCharsets.UTF_8), signed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey key && text().equals(key.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
