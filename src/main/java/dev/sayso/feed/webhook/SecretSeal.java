package dev.sayso.feed.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps consumers' secrets so that the database alone does not give them away: AES-256-GCM. */
@ApplicationScoped
class SecretSeal {

    private static final Logger LOG = Logger.getLogger(SecretSeal.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    SecretSeal(@ConfigProperty(name = "sayso.webhooks.key") String secret) throws GeneralSecurityException {
        this.key = new SecretKeySpec(MessageDigest.getInstance("SHA-256")
                .digest(("sayso.webhooks\n" + secret).getBytes(StandardCharsets.UTF_8)), "AES");
    }

    String sealed(SigningSecret secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, nonce, secret.text().getBytes(StandardCharsets.US_ASCII));
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
        System.arraycopy(text, 0, all, NONCE_BYTES, text.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /** @throws IllegalStateException if it was sealed with another key, or altered */
    SigningSecret opened(String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] text = run(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES),
                Arrays.copyOfRange(all, NONCE_BYTES, all.length));
        return SigningSecret.of(new String(text, StandardCharsets.US_ASCII));
    }

    /** Those of them that can be opened. */
    List<SigningSecret> opened(List<String> sealed) {
        List<SigningSecret> secrets = new ArrayList<>();
        for (String one : sealed) {
            try {
                secrets.add(opened(one));
            } catch (IllegalStateException otherKey) {
                LOG.errorf("%s; make a new secret for the consumer", otherKey.getMessage());
            }
        }
        return secrets;
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException("A consumer's secret was sealed with another sayso.webhooks.key", otherKey);
        }
    }
}
