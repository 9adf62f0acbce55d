package dev.sayso.log.note;

import java.util.Base64;
import java.util.Optional;

import dev.sayso.log.tree.Hash;

/** Base64 in the one way in which bytes are written: with padding, and without bits that no byte has. */
final class Base64Text {

    private Base64Text() {
    }

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text)).filter(bytes -> of(bytes).equals(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static Hash hash(String text, Problem problem, int line) throws Malformed {
        byte[] bytes = bytes(text).orElseThrow(() -> new Malformed(problem, line));
        if (bytes.length != Hash.BYTES) {
            throw new Malformed(problem, line);
        }
        return Hash.of(bytes);
    }
}
