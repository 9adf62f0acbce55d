package dev.sayso.gate.permit;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that seals permits, by HMAC-SHA256. */
final class PermitKey {

    static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final String name;
    private final Mac mac;

    /**
     * @param name what permits call it: 1 to 20 small letters and digits
     * @param secret 32 bytes or more
     */
    PermitKey(String name, byte[] secret) {
        if (!name.matches("[a-z0-9]{1,20}") || secret.length < BYTES) {
            throw new IllegalArgumentException("A permit key has a name of small letters and digits and 32 bytes or more");
        }
        this.name = name;
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    String name() {
        return name;
    }

    /** Each seal is made by a copy, as many threads seal at once. */
    byte[] seal(byte[] content) {
        try {
            return ((Mac) mac.clone()).doFinal(content);
        } catch (CloneNotSupportedException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }
}
