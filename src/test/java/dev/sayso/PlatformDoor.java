package dev.sayso;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.microprofile.config.ConfigProvider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.restassured.RestAssured;

/**
 * The application under test as a platform finds it: at one address that it says is its own, with a provider that gives a
 * real token to a client by its credentials, which the development provider can give to people alone.
 */
public class PlatformDoor implements AutoCloseable {

    public static final String CLIENT = "sayso-platform";
    public static final String SECRET = "secret: of the platform";

    private static final String ITS_OWN = "http://localhost:8080";
    private static final List<String> TAKEN_OVER = List.of("Authorization", "Content-Type", "Last-Event-ID", "Accept",
            "X-Request-ID", "Prefer", "Accept-Language");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    @SuppressWarnings("this-escape") // nobody can call before the caller knows its address
    public PlatformDoor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/token", this::token);
        server.createContext("/", this::pass);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String tokens() {
        return url() + "/token";
    }

    /** What is sent on instead of a request's body. */
    protected String asked(String path, String body) {
        return body;
    }

    /** What is asked instead of a path and query. */
    protected String led(String pathAndQuery) {
        return pathAndQuery;
    }

    /** A header as it is sent on; empty to leave it out. */
    protected String said(String path, String header, String value) {
        return value;
    }

    /** What is told instead of a status. */
    protected int told(String path, int status) {
        return status;
    }

    /** What is told instead of a body; empty for nothing at all, as long as the reader waits. */
    protected String told(String path, String body) {
        return body;
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!isClient(exchange.getRequestHeaders().getFirst("Authorization"))
                || !form.contains("grant_type=client_credentials")) {
            answer(exchange, 401, "application/json", "{\"error\":\"invalid_client\"}");
            return;
        }
        HttpResponse<String> given = send(HttpRequest
                .newBuilder(URI.create(config("quarkus.oidc.auth-server-url") + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&username=pipeline&password=pipeline&scope=openid&client_id="
                        + config("quarkus.oidc.client-id") + "&client_secret=" + config("quarkus.oidc.credentials.secret")))
                .build());
        answer(exchange, told("/token", given.statusCode()), "application/json", told("/token", given.body()));
    }

    /** Names and secrets are encoded by RFC 6749, though not by everybody. */
    private static boolean isClient(String authorization) {
        String who = new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8);
        return List.of(who, URLDecoder.decode(who, StandardCharsets.UTF_8)).contains(CLIENT + ":" + SECRET);
    }

    private void pass(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        String address = "http://localhost:" + RestAssured.port + led(exchange.getRequestURI().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).method(exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(asked(path, new String(body, StandardCharsets.UTF_8))));
        TAKEN_OVER.forEach(name -> {
            String first = exchange.getRequestHeaders().getFirst(name);
            String value = said(path, name, first == null ? "" : first);
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        if (path.endsWith("/stream")) {
            stream(exchange, path, request.build());
            return;
        }
        HttpResponse<String> answer = send(request.build());
        answer.headers().map().forEach((name, values) -> {
            if (!List.of(":status", "content-length", "transfer-encoding", "connection").contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        answer(exchange, told(path, answer.statusCode()), answer.headers().firstValue("Content-Type").orElse(""),
                told(path, answer.body().replace(ITS_OWN, url())));
    }

    private void stream(HttpExchange exchange, String path, HttpRequest request) throws IOException {
        HttpResponse<InputStream> answer = client.sendAsync(request, BodyHandlers.ofInputStream()).join();
        exchange.getResponseHeaders().set("Content-Type", answer.headers().firstValue("Content-Type").orElse(""));
        exchange.sendResponseHeaders(answer.statusCode(), 0);
        try (BufferedReader events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
                OutputStream out = exchange.getResponseBody()) {
            if (told(path, "some").isEmpty()) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(6));
                return;
            }
            threads.execute(() -> beat(out, answer.body()));
            for (String line = events.readLine(); line != null; line = events.readLine()) {
                write(out, line);
            }
        } catch (IOException left) {
            // the reader has gone
        }
    }

    /** Comments again and again, to notice soon when the reader goes. */
    private static void beat(OutputStream out, InputStream events) {
        try (events) {
            while (true) {
                write(out, ":");
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException left) {
            // so have we
        }
    }

    private static void write(OutputStream out, String line) throws IOException {
        synchronized (out) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.ofString()).join();
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String config(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
