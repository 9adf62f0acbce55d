package dev.sayso.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps secrets so that the database alone does not give them away: AES-256-GCM. */
public final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String purpose;
    private final SecretKey key;

    /**
     * A seal of its own for each purpose, even under the same secret.
     *
     * @param purpose what it is for, named in errors
     */
    public Seal(String purpose, String secret) {
        this.purpose = purpose;
        try {
            this.key = new SecretKeySpec(MessageDigest.getInstance("SHA-256")
                    .digest((purpose + '\n' + secret).getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * Seals a secret.
     *
     * @param secret in ASCII
     */
    public String sealed(String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.US_ASCII));
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
        System.arraycopy(text, 0, all, NONCE_BYTES, text.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /**
     * The secret in a seal.
     *
     * @throws IllegalStateException if it was sealed with another secret, or altered
     */
    public String opened(String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed);
        return new String(run(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES),
                Arrays.copyOfRange(all, NONCE_BYTES, all.length)), StandardCharsets.US_ASCII);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException otherSecret) {
            throw new IllegalStateException("What is kept for " + purpose + " was sealed with another secret", otherSecret);
        }
    }
}
