package dev.sayso.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real Keycloak with the realm we ship, started from its unpacked distribution on free ports. */
public class Keycloak implements QuarkusTestResourceLifecycleManager {

    static final String HOME = "sayso.test.keycloak";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private @Nullable Process process;

    @Override
    public Map<String, String> start() {
        int port = freePort();
        String application = "http://localhost:" + freePort();
        String realm = "http://localhost:" + port + "/realms/sayso";
        try {
            Path home = Path.of(System.getProperty(HOME));
            TestRealm.write(home.resolve("data/import/sayso-realm.json"));
            Process launched = launch(home, port, application);
            process = launched;
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            awaitReady(launched, URI.create(realm));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.oidc.auth-server-url", realm,
                "quarkus.http.test-port", application.substring(application.lastIndexOf(':') + 1),
                "sayso.public-url", application,
                "sayso.account.issuer", realm);
    }

    private static Process launch(Path home, int port, String application) throws IOException {
        ProcessBuilder keycloak = new ProcessBuilder("bash", home.resolve("bin/kc.sh").toString(), "start-dev",
                "--import-realm", "--db=dev-mem", "--cache=local", "--http-host=localhost", "--http-port=" + port);
        keycloak.environment().putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx640m",
                "KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.NAME,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakAdmin.NAME,
                "SAYSO_PUBLIC_URL", application,
                "SAYSO_BACKCHANNEL_URL", application));
        return keycloak.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    private void awaitReady(Process launched, URI realm) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers(realm)) {
            if (!launched.isAlive() || Instant.now().isAfter(deadline)) {
                stop();
                throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(log()));
            }
            pause();
        }
    }

    private static boolean answers(URI realm) {
        try {
            return ((HttpURLConnection) realm.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            running.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path log() {
        return Path.of("target", "keycloak.log");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
