package dev.sayso.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import dev.sayso.log.tree.Sha256;

/** What keys are called in notes, and the number that goes with the name. */
final class KeyName {

    /** Ed25519 signatures of notes. */
    static final byte ED25519 = 1;

    private KeyName() {
    }

    static boolean isOne(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isSpaceChar(c) || Character.isISOControl(c));
    }

    static int id(String name, byte[] publicKey) {
        byte[] hash = Sha256.of(name.getBytes(StandardCharsets.UTF_8), new byte[] { '\n', ED25519 }, publicKey);
        return ByteBuffer.wrap(hash).getInt();
    }
}
