package dev.sayso.log.note;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * How a key is written, public or not: {@code name+hash+base64}.
 *
 * @param hash the four bytes of the key's id, in hex
 */
record KeyText(String name, String hash, String base64) {

    private static final int PARTS = 3;

    static KeyText parse(String text) throws Malformed {
        String[] parts = text.split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw new Malformed(Problem.KEY_FORMAT, 1);
        }
        if (!KeyName.isOne(parts[0])) {
            throw new Malformed(Problem.KEY_NAME, 1);
        }
        return new KeyText(parts[0], parts[1], parts[2]);
    }

    static KeyText of(String name, int id, byte[] key) {
        byte[] typed = new byte[1 + Ed25519.KEY_BYTES];
        typed[0] = KeyName.ED25519;
        System.arraycopy(key, 0, typed, 1, Ed25519.KEY_BYTES);
        return new KeyText(name, HexFormat.of().toHexDigits(id), Base64Text.of(typed));
    }

    byte[] key() throws Malformed {
        byte[] typed = Base64Text.bytes(base64).orElseThrow(() -> new Malformed(Problem.KEY_FORMAT, 1));
        if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != KeyName.ED25519) {
            throw new Malformed(Problem.KEY_ALGORITHM, 1);
        }
        return Arrays.copyOfRange(typed, 1, typed.length);
    }

    void checkId(int id) throws Malformed {
        if (!HexFormat.of().toHexDigits(id).equals(hash)) {
            throw new Malformed(Problem.KEY_ID, 1);
        }
    }

    @Override
    public String toString() {
        return name + '+' + hash + '+' + base64;
    }
}
