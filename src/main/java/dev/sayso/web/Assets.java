package dev.sayso.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;

/**
 * The style sheet, the script and the icons, each joined from its parts at start and served under its hash, so that
 * a browser asks for it once.
 */
@ApplicationScoped
public class Assets {

    /** One served file. */
    public record Asset(String path, String type, Buffer content) {
    }

    private final Asset css = joined("css", "text/css; charset=utf-8");
    private final Asset js = joined("js", "text/javascript; charset=utf-8");
    private final Asset icons = joined("svg", "image/svg+xml");
    private final Map<String, Asset> byPath = List.of(css, js, icons).stream()
            .collect(Collectors.toMap(Asset::path, asset -> asset));

    public Asset css() {
        return css;
    }

    public Asset js() {
        return js;
    }

    public Asset icons() {
        return icons;
    }

    void serve(@Observes Router router) {
        byPath.forEach((path, asset) -> router.get(path).handler(context -> send(context.response(), asset)));
    }

    private static void send(HttpServerResponse response, Asset asset) {
        response.headers().remove(HttpHeaders.CONTENT_ENCODING); // Quarkus presets "identity", which forbids compressing
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .putHeader(HttpHeaders.VARY, "Accept-Encoding").end(asset.content());
    }

    private static Asset joined(String kind, String type) {
        String text = Arrays.stream(read(kind + "/index").split("\n")).filter(part -> !part.isBlank())
                .map(part -> read(kind + "/" + part.strip())).collect(Collectors.joining("\n"));
        byte[] bytes = ("css".equals(kind) ? squeezed(text) : text).getBytes(StandardCharsets.UTF_8);
        return new Asset("/assets/" + hash(bytes) + "/sayso." + kind, type, Buffer.buffer(bytes));
    }

    private static String squeezed(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").replaceAll(" ?([{};,]) ?", "$1").strip();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String read(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream("web/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing web/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
