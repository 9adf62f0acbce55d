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

import org.jspecify.annotations.Nullable;

/** The packaged application in a process of its own, as in production, at one address however often it is started. */
final class RunningApp implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path LOG = Path.of("target", "crash.log");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int port = freePort();
    private final int management = freePort();
    private final Map<String, String> environment;
    private @Nullable Process process;

    /** @param databaseUrl of JDBC; the database's user is {@code postgres} */
    RunningApp(String databaseUrl, String issuer, Path spool) {
        environment = new HashMap<>(Map.of("SAYSO_DATABASE_URL", databaseUrl, "SAYSO_DATABASE_USER", "postgres",
                "SAYSO_DATABASE_PASSWORD", "postgres", "SAYSO_OIDC_URL", issuer,
                "SAYSO_OIDC_SECRET", "crash-secret-of-32-characters-or-more",
                "SAYSO_STATE_SECRET", "crash-state-secret-of-32-characters-or-more",
                "SAYSO_TOKEN_SECRET", "crash-token-secret-of-32-characters-or-more",
                "SAYSO_PUBLIC_URL", address(), "SAYSO_IMPORT_SPOOL", spool.toString()));
        environment.putAll(Map.of("QUARKUS_HTTP_PORT", String.valueOf(port), "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(management), "QUARKUS_MANAGEMENT_HOST", "localhost"));
    }

    /** Without a slash at the end. */
    String address() {
        return "http://localhost:" + port;
    }

    /** Starts it and waits until it is ready. */
    void start() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + ": this test runs after ./mvnw package");
        }
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString());
        java.environment().putAll(environment);
        Process started = java.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log())).start();
        process = started;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("The application did not start:\n" + Files.readString(LOG));
            }
            Thread.sleep(100);
        }
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed, no connection is closed. */
    void kill() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            throw new IllegalStateException("It does not run");
        }
        running.destroyForcibly().onExit().orTimeout(1, TimeUnit.MINUTES).join();
        process = null;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    private boolean isReady() {
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
