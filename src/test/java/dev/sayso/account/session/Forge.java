package dev.sayso.account.session;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Makes tokens, true and false. */
final class Forge {

    /** A key that no provider of the tests has; making one takes seconds. */
    static final KeyPair ANOTHER = newKey();

    private Forge() {
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static String signed(JwtClaims claims, Key key, String keyId) {
        return signed(claims, key, keyId, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    /** Signed by nothing: {@code alg} is {@code none}. */
    static String unsigned(JwtClaims claims) {
        return base64("{\"alg\":\"none\"}") + "." + base64(claims.toJson()) + ".";
    }

    /** Signed with the public key as if it were a shared secret. */
    static String swapped(JwtClaims claims, Key publicKey, String keyId) {
        return signed(claims, new HmacKey(publicKey.getEncoded()), keyId, AlgorithmIdentifiers.HMAC_SHA256);
    }

    /** Any text at all, under any header. */
    static String signed(String payload, Key key, Map<String, Object> header) {
        return signed(payload, key, header, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    private static String signed(JwtClaims claims, Key key, String keyId, String algorithm) {
        return signed(claims.toJson(), key, Map.of("kid", keyId), algorithm);
    }

    private static String signed(String payload, Key key, Map<String, Object> header, String algorithm) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setPayload(payload);
        signature.setKey(key);
        header.forEach(signature.getHeaders()::setObjectHeaderValue);
        signature.setAlgorithmHeaderValue(algorithm);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
