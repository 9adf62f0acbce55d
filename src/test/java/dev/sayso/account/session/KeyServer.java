package dev.sayso.account.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonObject;

/** A provider whose private key the test has, so that it can tell lies that are signed. */
public class KeyServer implements QuarkusTestResourceLifecycleManager {

    static final String KEY_ID = "of-the-test";
    static final String PRIVATE_KEY = "sayso.test.private-key";

    static final KeyPair KEYS = Forge.newKey();

    final AtomicInteger asked = new AtomicInteger();

    private final HttpServer server;

    public KeyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        answer("/.well-known/openid-configuration", discovery().encode());
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) KEYS.getPublic());
        key.setKeyId(KEY_ID);
        answer("/keys", new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        server.start();
        return Map.of("quarkus.oidc.auth-server-url", issuer(), PRIVATE_KEY,
                Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded()));
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    JsonObject discovery() {
        return new JsonObject().put("issuer", issuer()).put("jwks_uri", issuer() + "/keys")
                .put("authorization_endpoint", issuer() + "/authorize").put("token_endpoint", issuer() + "/token")
                .put("end_session_endpoint", issuer() + "/logout");
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
