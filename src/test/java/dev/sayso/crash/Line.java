package dev.sayso.crash;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A connection over which the platform asks; what is sent waits there as long as the application stands still. */
final class Line implements AutoCloseable {

    private static final String DECISION = "\"decision\":";
    private static final int PATIENCE_MILLIS = 60_000;

    /** What came back. */
    record Reply(int status, String body) {

        /** One for each question. */
        List<Boolean> decisions() {
            List<Boolean> found = new ArrayList<>();
            for (int at = body.indexOf(DECISION); at >= 0; at = body.indexOf(DECISION, at + 1)) {
                found.add(body.startsWith("true", at + DECISION.length()));
            }
            return found;
        }

        boolean isYes() {
            return decisions().contains(true);
        }
    }

    private final Socket socket;
    private final InputStream in;
    private final String head;

    Line(RunningApp app, String token) throws IOException {
        URI address = URI.create(app.address());
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        head = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    /** Asks about items, in one request. */
    Reply ask(List<String> items) throws IOException {
        send(items);
        return receive();
    }

    void send(List<String> items) throws IOException {
        String path = items.size() == 1 ? "evaluation" : "evaluations";
        byte[] body = body(items).getBytes(StandardCharsets.UTF_8);
        String request = "POST /access/v1/" + path + head + body.length + "\r\n\r\n";
        byte[] start = request.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        socket.getOutputStream().write(whole);
        socket.getOutputStream().flush();
    }

    private static String body(List<String> items) {
        String common = "{\"subject\":{\"type\":\"remixer\",\"id\":\"acct-1\"},\"action\":{\"name\":\"" + Alice.USE + "\"},";
        if (items.size() == 1) {
            return common + resource(items.get(0)) + "}";
        }
        return items.stream().map(item -> "{" + resource(item) + "}")
                .collect(Collectors.joining(",", common + "\"evaluations\":[", "]}"));
    }

    private static String resource(String item) {
        return "\"resource\":{\"type\":\"item\",\"id\":\"" + item + "\"}";
    }

    Reply receive() throws IOException {
        String status = line();
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return new Reply(Integer.parseInt(status.split(" ", 3)[1]),
                new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The application hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
