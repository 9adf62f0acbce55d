package dev.sayso.gate.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends the same request again and again over one connection, some at a time, and measures the server's CPU time. */
final class Load {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int AT_ONCE = 16;

    private final int port;
    private final String token;

    Load(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** Nanoseconds of CPU that the server's event loops and workers need for one request. */
    double nanos(String path, String body, int requests) {
        byte[] request = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            long before = cpu();
            for (int sent = 0; sent < requests; sent += AT_ONCE) {
                send(socket.getOutputStream(), request);
                for (int i = 0; i < AT_ONCE; i++) {
                    readAnswer(in);
                }
            }
            return (cpu() - before) / (double) requests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(OutputStream out, byte[] request) throws IOException {
        byte[] many = new byte[request.length * AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            System.arraycopy(request, 0, many, i * request.length, request.length);
        }
        out.write(many);
        out.flush();
    }

    private static void readAnswer(InputStream in) throws IOException {
        int length = 0;
        String first = line(in);
        for (String line = first; !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        byte[] body = in.readNBytes(length);
        if (!first.contains(" 200 ")) {
            throw new IOException(first + " " + new String(body, StandardCharsets.UTF_8));
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static long cpu() {
        return Arrays.stream(THREADS.getAllThreadIds()).filter(id -> THREADS.getThreadInfo(id) != null)
                .filter(id -> THREADS.getThreadInfo(id).getThreadName().matches("vert.x-eventloop.*|executor-thread.*"))
                .map(THREADS::getThreadCpuTime).sum();
    }
}
