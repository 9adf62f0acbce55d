package dev.sayso.feed.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.sayso.Person;
import io.restassured.RestAssured;

/** A reader of a stream, over a connection of its own. */
final class Reading implements AutoCloseable {

    private static final int TINY = 4_096;

    private final Socket socket = new Socket();
    private final BufferedReader lines;

    Reading(Person person, String query, Map<String, String> headers) throws IOException {
        this(person, query, headers, 0);
    }

    /** @param buffer how many bytes are kept for whoever reads, where that matters */
    private Reading(Person person, String query, Map<String, String> headers, int buffer) throws IOException {
        socket.setSoTimeout(20_000);
        if (buffer > 0) {
            socket.setReceiveBufferSize(buffer);
        }
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        StringBuilder request = new StringBuilder(
                "GET /api/v1/events/stream" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        Map<String, String> all = new LinkedHashMap<>(person.headers());
        all.putAll(headers);
        all.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Somebody who soon has no room for what comes. */
    static Reading stuck(Person person, String query) throws IOException {
        return new Reading(person, query, Map.of(), TINY);
    }

    /** The next line that begins so; null at the end. */
    @Nullable
    String next(String beginning) {
        try {
            String line = lines.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = lines.readLine();
            }
            return line == null ? null : line.substring(beginning.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
