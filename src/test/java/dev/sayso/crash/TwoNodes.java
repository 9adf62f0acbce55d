package dev.sayso.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Two nodes of the application on one database, with alice in her browser on each of them. */
final class TwoNodes implements AutoCloseable {

    static final int ITEMS = 20;

    /** How old what a node answers from can be. */
    static final Duration STALENESS = Duration.parse(System.getProperty("sayso.crash.staleness", "PT2S"));

    /** For so long a node that is silent is waited for. */
    static final Duration LEASE = STALENESS.plusSeconds(1);

    private final Provider provider;
    private final Database database;
    private final RunningApp first;
    private final RunningApp second;
    private final String token;
    private final Map<RunningApp, Alice> alices = new ConcurrentHashMap<>();

    /** @param directory an empty one */
    TwoNodes(Path directory) throws IOException {
        this(RunningApp.BUILT, directory, Map.of());
    }

    /**
     * @param built the directory of the packaged application
     * @param settings of the database
     */
    TwoNodes(Path built, Path directory, Map<String, String> settings) throws IOException {
        provider = new Provider("alice");
        database = new Database(directory.resolve("database"), settings);
        token = provider.tokenOfPlatform();
        first = app("first", built, directory);
        second = app("second", built, directory);
    }

    /** The first node alone, with alice's items. */
    void startFirst() throws Exception {
        first.start();
        new Platform(first, token).register(ITEMS);
    }

    void startSecond() throws Exception {
        second.start();
    }

    private RunningApp app(String name, Path built, Path directory) {
        return new RunningApp(built, database.url(name), provider.issuer(), directory.resolve("spool"),
                Map.of("SAYSO_GATE_MAX_STALENESS", STALENESS.toString(), "SAYSO_RATE_LIMIT_PER_SECOND", "100000000"));
    }

    RunningApp first() {
        return first;
    }

    RunningApp second() {
        return second;
    }

    /** By the name of its sessions. */
    RunningApp named(String name) {
        return name.equals("first") ? first : second;
    }

    RunningApp other(RunningApp one) {
        return one == first ? second : first;
    }

    Database database() {
        return database;
    }

    /** In her browser on a node. */
    Alice alice(RunningApp node) {
        return alices.computeIfAbsent(node, Alice::new);
    }

    Line line(RunningApp node) throws IOException {
        return new Line(node, token);
    }

    /** Asks a node about an item, over a new connection. */
    Line.Reply ask(RunningApp node, String item) throws IOException {
        try (Line line = line(node)) {
            return line.ask(List.of(item));
        }
    }

    /** Alice says no on a node, meanwhile. */
    CompletableFuture<Duration> refuse(RunningApp node, String item) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return alice(node).refuse(item);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }, task -> new Thread(task).start());
    }

    @Override
    public void close() throws IOException {
        first.close();
        second.close();
        database.close();
        provider.close();
    }
}
