package dev.sayso.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The packaged application in a process of its own, as in production, at one address however often it is started. */
final class RunningApp implements AutoCloseable {

    /** Where {@code ./mvnw package} puts it. */
    static final Path BUILT = Path.of("target", "quarkus-app");

    private static final Path LOG = Path.of("target", "crash.log");
    private static final Pattern COMPLAINT = Pattern.compile("^[0-9-]+ [0-9:,]+ (WARN|ERROR|FATAL) ");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path jar;
    private final int port = freePort();
    private final int management = freePort();
    private final Map<String, String> environment;
    private @Nullable Process process;

    /** @param databaseUrl of JDBC; the database's user is {@code postgres} */
    RunningApp(String databaseUrl, String issuer, Path spool) {
        this(BUILT, databaseUrl, issuer, spool, Map.of());
    }

    /**
     * @param built the directory of the packaged application
     * @param more of the environment
     */
    RunningApp(Path built, String databaseUrl, String issuer, Path spool, Map<String, String> more) {
        jar = built.resolve("quarkus-run.jar");
        environment = new HashMap<>(Map.of("SAYSO_DATABASE_URL", databaseUrl, "SAYSO_DATABASE_USER", "postgres",
                "SAYSO_DATABASE_PASSWORD", "postgres", "SAYSO_OIDC_URL", issuer,
                "SAYSO_OIDC_SECRET", "crash-secret-of-32-characters-or-more",
                "SAYSO_STATE_SECRET", "crash-state-secret-of-32-characters-or-more",
                "SAYSO_TOKEN_SECRET", "crash-token-secret-of-32-characters-or-more",
                "SAYSO_PUBLIC_URL", address(), "SAYSO_IMPORT_SPOOL", spool.toString()));
        environment.putAll(Map.of("QUARKUS_HTTP_PORT", String.valueOf(port), "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(management), "QUARKUS_MANAGEMENT_HOST", "localhost"));
        environment.putAll(more);
    }

    /** Without a slash at the end. */
    String address() {
        return "http://localhost:" + port;
    }

    /** Starts it and waits until it is ready. */
    void start() throws IOException, InterruptedException {
        launch();
        awaitReady();
    }

    /** Starts it. */
    void launch() throws IOException {
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + ": this test runs after ./mvnw package");
        }
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
        java.environment().putAll(environment);
        Process started = java.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log())).start();
        process = started;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    }

    /** Waits until a load balancer would send people there. */
    void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!running().isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("The application did not start:\n" + Files.readString(LOG));
            }
            Thread.sleep(100);
        }
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed, no connection is closed. */
    void kill() {
        running().destroyForcibly().onExit().orTimeout(1, TimeUnit.MINUTES).join();
        process = null;
    }

    /** SIGSTOP: it stands still in the midst of whatever it does, and the system keeps its connections open. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed; nothing where it runs, or where there is none. */
    void thaw() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            signal("CONT");
        }
    }

    private void signal(String name) throws IOException, InterruptedException {
        int result = new ProcessBuilder("kill", "-" + name, String.valueOf(running().pid())).inheritIO().start().waitFor();
        if (result != 0) {
            throw new IllegalStateException("kill -" + name + " answered " + result);
        }
    }

    private Process running() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            throw new IllegalStateException("It does not run");
        }
        return running;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    /** What a load balancer sees. */
    boolean isReady() {
        try {
            HttpURLConnection health = (HttpURLConnection) URI
                    .create("http://localhost:" + management + "/q/health/ready").toURL().openConnection();
            health.setConnectTimeout(2_000);
            health.setReadTimeout(10_000);
            return health.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** How often the log of all of them has a warning or an error. */
    static long complaints() throws IOException {
        try (Stream<String> lines = Files.lines(LOG)) {
            return lines.filter(line -> COMPLAINT.matcher(line).find()).count();
        }
    }

    private static File log() {
        return LOG.toFile();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
