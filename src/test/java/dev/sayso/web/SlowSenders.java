package dev.sayso.web;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Many connections from one address of this machine to another, each of which sends a byte now and then. */
final class SlowSenders implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final List<Socket> sockets = new ArrayList<>();
    private final Thread trickle = new Thread(this::trickle, "slow-senders");
    private volatile boolean closed;

    /** @param beginning of each request */
    SlowSenders(URI server, String from, int count, String beginning) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = Wire.open(server, from);
            sockets.add(socket);
            Wire.write(socket, beginning);
        }
        trickle.setDaemon(true);
        trickle.start();
    }

    /** Looks again and again, for a while. */
    static boolean eventually(Callable<Boolean> condition) {
        try {
            long start = System.nanoTime();
            while (!condition.call()) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    return false;
                }
                Thread.sleep(20);
            }
            return true;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What each has been answered so far; empty where nothing was. */
    List<String> answers() throws IOException {
        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            answers.add(answer(socket));
        }
        return answers;
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(1);
        StringBuilder text = new StringBuilder();
        try {
            byte[] some = new byte[4096];
            for (int read = socket.getInputStream().read(some); read > 0; read = socket.getInputStream().read(some)) {
                text.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
            return text.append("(closed)").toString();
        } catch (SocketTimeoutException nothingMore) {
            return text.toString();
        } catch (IOException reset) {
            return text.append("(closed)").toString();
        }
    }

    private void trickle() {
        while (!closed) {
            for (Socket socket : sockets) {
                try {
                    Wire.write(socket, "x");
                } catch (IOException refused) {
                    // the others go on
                }
            }
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        trickle.interrupt();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
