package dev.sayso.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonObject;

/**
 * An OpenID Connect provider that outlives the application: everybody who comes is the one creator it knows, and says so in
 * the code flow with a nonce, as production asks for it.
 */
final class Provider implements AutoCloseable {

    private static final String KEY_ID = "of-the-crash-test";
    private static final String CLIENT = "sayso";
    private static final KeyPair KEYS = newKeys();

    private final HttpServer server;
    private final String creator;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    /** @param creator their name, and the platform's id of their account */
    Provider(String creator) throws IOException {
        this.creator = creator;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) KEYS.getPublic());
        key.setKeyId(KEY_ID);
        String published = new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery().encode()));
        server.createContext("/keys", exchange -> answer(exchange, published));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What the platform's own programs send with their requests. */
    String tokenOfPlatform() {
        JwtClaims claims = claims("pipeline");
        claims.setStringClaim("client_id", "pipeline");
        claims.setStringListClaim("groups", List.of("platform"));
        return signed(claims);
    }

    private JsonObject discovery() {
        return new JsonObject().put("issuer", issuer()).put("jwks_uri", issuer() + "/keys")
                .put("authorization_endpoint", issuer() + "/authorize").put("token_endpoint", issuer() + "/token")
                .put("end_session_endpoint", issuer() + "/logout");
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        nonces.put(code, asked.get("nonce"));
        exchange.getResponseHeaders().add("Location",
                asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        JwtClaims claims = claims(creator);
        claims.setStringClaim("nonce", nonces.remove(asked.get("code")));
        claims.setStringClaim("name", creator);
        claims.setStringClaim("account_id", creator);
        claims.setStringListClaim("groups", List.of("creator"));
        String token = signed(claims);
        answer(exchange, new JsonObject().put("access_token", token).put("id_token", token).put("token_type", "Bearer")
                .put("expires_in", 36_000).encode());
    }

    private JwtClaims claims(String subject) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setSubject(subject);
        claims.setAudience(CLIENT);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(600);
        return claims;
    }

    private String signed(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(KEYS.getPrivate());
        signature.setKeyIdHeaderValue(KEY_ID);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> values = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
