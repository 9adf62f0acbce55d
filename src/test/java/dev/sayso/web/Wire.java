package dev.sayso.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends requests letter for letter, as no client would that reads its addresses first. */
final class Wire {

    private static final int PATIENCE_MILLIS = 30_000;

    /** @param head the first line and the headers, in lower case */
    record Answer(int status, String head, String body) {

        static Answer of(String text) {
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new AssertionError("No answer: " + text);
            }
            return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end).toLowerCase(Locale.ROOT),
                    text.substring(end + 4));
        }

        boolean isProblem() {
            return head.contains("content-type: application/problem+json");
        }

        String type() {
            return head.contains("content-type: ") ? head.replaceAll("(?s).*content-type: ([^;\r]*).*", "$1") : "";
        }
    }

    private Wire() {
    }

    static Answer get(URL server, String target, String... headers) {
        return send(server, "GET", target, headers);
    }

    static Answer send(URL server, String method, String target, String... headers) {
        try (Socket socket = open(URI.create(server.toString()), "127.0.0.1")) {
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            write(socket, method + " " + target + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + more
                    + "Content-Length: 0\r\nConnection: close\r\n\r\n");
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param from an address of this machine, of which it has many */
    static Socket open(URI server, String from) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort(), InetAddress.getAllByName(from)[0], 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
