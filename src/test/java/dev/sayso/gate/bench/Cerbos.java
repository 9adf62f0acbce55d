package dev.sayso.gate.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Another decision point that speaks AuthZEN, to compare with: Cerbos, from the npm package
 * {@code @cerbos/cerbos-linux-x64} 0.55.0, as it comes but for the policies in {@code src/test/resources/bench/cerbos}. It
 * knows no items, so that each question brings what the answer depends on.
 */
final class Cerbos implements AutoCloseable {

    private static final String PATH = "/access/v1/evaluation";

    private final Process process;
    private final int port;

    Cerbos(String binary) throws IOException {
        port = freePort();
        process = new ProcessBuilder("taskset", "-c", "0", binary, "server", "--log-level=error", "--set=storage.driver=disk",
                "--set=storage.disk.directory=" + Path.of("src/test/resources/bench/cerbos").toAbsolutePath(),
                "--set=storage.disk.watchForChanges=false", "--set=telemetry.disabled=true",
                "--set=server.httpListenAddr=127.0.0.1:" + port, "--set=server.grpcListenAddr=127.0.0.1:" + freePort())
                .redirectErrorStream(true).redirectOutput(new File("target/cerbos.log")).start();
        awaitPort();
    }

    /** Nanoseconds of CPU for one decision. */
    double nanos(int seconds) {
        List<String> questions = IntStream.range(0, 1_000).mapToObj(Cerbos::question).toList();
        return new Load("http://127.0.0.1:" + port, "none", process.pid()).nanos(PATH, questions, seconds);
    }

    private static String question(int item) {
        return """
                {"subject":{"type":"remixer","id":"acct-1","properties":{"roles":["remixer"],"verified":true,"commercial":true}},\
                "action":{"name":"restyle"},"resource":{"type":"item","id":"item-%d","properties":{"available":true,\
                "suspended":false,"audience":"everyone","listed":[],"blocked":["acct-9"],"commercial":true,\
                "answers":[{"answer":"%s","end":"2028-01-01T00:00:00Z"}]}}}"""
                .formatted(item, item % 2 == 0 ? "allow" : "refuse");
    }

    private void awaitPort() {
        for (int tries = 0; tries < 100; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getInputStream();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        throw new IllegalStateException("Cerbos did not start: see target/cerbos.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
