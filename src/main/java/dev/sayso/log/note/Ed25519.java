package dev.sayso.log.note;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) by the JDK, with keys as the 32 bytes that the standard writes them in. */
final class Ed25519 {

    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final String ALGORITHM = "Ed25519";
    /** What RFC 8410 puts before the bytes of a key. */
    private static final byte[] BEFORE_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] BEFORE_SEED = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {
    }

    /** The public key of a seed; the JDK gives it only when it makes a pair, so it is made to draw this seed. */
    static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(ALGORITHM);
            pairs.initialize(255, new Drawing(seed));
            byte[] encoded = pairs.generateKeyPair().getPublic().getEncoded();
            byte[] key = Arrays.copyOfRange(encoded, BEFORE_PUBLIC.length, encoded.length);
            byte[] probe = { 1 };
            if (!verifies(key, probe, sign(seed, probe))) {
                throw new IllegalStateException("This JDK makes other Ed25519 keys of a seed");
            }
            return key;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(joined(BEFORE_SEED, seed)));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** False for whatever is not a signature of this message by this key, be it no signature or no key at all. */
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(joined(BEFORE_PUBLIC, publicKey)));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeySpecException | InvalidKeyException wrong) {
            return false;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] joined(byte[] before, byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A key has 32 bytes, not " + key.length);
        }
        byte[] joined = Arrays.copyOf(before, before.length + KEY_BYTES);
        System.arraycopy(key, 0, joined, before.length, KEY_BYTES);
        return joined;
    }

    /** Draws given bytes. */
    private static final class Drawing extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] given;

        Drawing(byte[] given) {
            this.given = given;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(given, 0, bytes, 0, bytes.length);
        }
    }
}
