package dev.sayso;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.SpecificationQuerier;

/** The beginning of answers that have no end, for which RestAssured would wait. */
final class Endless {

    private Endless() {
    }

    /** @param enough says of the text so far whether to read on */
    static Response get(RequestSpecification request, String pathAndQuery, Predicate<String> enough) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI
                    .create("http://localhost:" + RestAssured.port + pathAndQuery).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setReadTimeout(20_000);
            SpecificationQuerier.query(request).getHeaders()
                    .forEach(header -> connection.setRequestProperty(header.getName(), header.getValue()));
            int status = connection.getResponseCode();
            String text = status < 300 ? read(connection.getInputStream(), enough) : "";
            connection.disconnect();
            return new ResponseBuilder().setStatusCode(status).setHeaders(headers(connection))
                    .setContentType(String.valueOf(connection.getContentType()))
                    .setBody(text.getBytes(StandardCharsets.UTF_8)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream body, Predicate<String> enough) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!enough.test(text.toString())) {
            text.append((char) body.read());
        }
        return text.toString();
    }

    private static Headers headers(HttpURLConnection connection) {
        return new Headers(connection.getHeaderFields().entrySet().stream().filter(field -> field.getKey() != null)
                .flatMap(field -> field.getValue().stream().map(value -> new Header(field.getKey(), value))).toList());
    }
}
