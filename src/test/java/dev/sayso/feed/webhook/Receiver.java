package dev.sayso.feed.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A consumer's end: takes messages, or answers as it is told. */
public final class Receiver implements AutoCloseable {

    /** What came, and whether its signature is right. */
    record Message(String id, long timestamp, List<String> signatures, String body) {

        boolean isSignedBy(String secret) {
            return signatures.contains(SigningSecret.of(secret).signature(id, timestamp, body));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicLong count = new AtomicLong();
    private volatile boolean keeps = true;
    private volatile IntSupplier answer = () -> 204;
    private volatile String location = "";

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?of=test";
    }

    Receiver answers(IntSupplier status) {
        answer = status;
        return this;
    }

    Receiver redirectsTo(String address) {
        location = address;
        return answers(() -> 302);
    }

    Receiver onlyCounts() {
        keeps = false;
        return this;
    }

    long count() {
        return count.get();
    }

    List<Message> messages() {
        return messages;
    }

    public List<String> ids() {
        return messages.stream().map(Message::id).toList();
    }

    public boolean hasGot(long expected, int seconds) {
        return reaches(count::get, expected, seconds);
    }

    /** The same of messages that differ: one whose answer is late comes again. */
    public boolean hasGotDifferent(long expected, int seconds) {
        return reaches(() -> ids().stream().distinct().count(), expected, seconds);
    }

    private static boolean reaches(LongSupplier got, long expected, int seconds) {
        for (int tries = 0; tries < seconds * 50 && got.getAsLong() < expected; tries++) {
            LockSupport.parkNanos(20_000_000);
        }
        return got.getAsLong() >= expected;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (keeps) {
            messages.add(new Message(header(exchange, "webhook-id"), Long.parseLong(header(exchange, "webhook-timestamp")),
                    List.of(header(exchange, "webhook-signature").split(" ")), body));
        }
        count.incrementAndGet();
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(answer.getAsInt(), -1);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
