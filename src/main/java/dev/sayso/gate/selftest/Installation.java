package dev.sayso.gate.selftest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The Sayso that is tried, and its provider, seen from outside. */
final class Installation {

    private final Plan plan;
    private final HttpClient client;
    private String token = "";

    Installation(Plan plan) {
        this.plan = plan;
        client = HttpClient.newBuilder().connectTimeout(plan.patience()).version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Whether there was a token. */
    boolean isOpen() {
        return !token.isEmpty();
    }

    void enterWith(String got) {
        token = got;
    }

    Answer askForToken() {
        String scope = plan.scope().isEmpty() ? "" : "&scope=" + encoded(plan.scope());
        HttpRequest.Builder request = HttpRequest.newBuilder(plan.tokens())
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (plan.user().isEmpty()) {
            String who = encoded(plan.client()) + ":" + encoded(plan.secret());
            return send(request
                    .header("Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)))
                    .POST(BodyPublishers.ofString("grant_type=client_credentials" + scope)));
        }
        return send(request.POST(BodyPublishers.ofString("grant_type=password&username=" + encoded(plan.user()) + "&password="
                + encoded(plan.password()) + "&client_id=" + encoded(plan.client()) + "&client_secret="
                + encoded(plan.secret()) + scope)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return send(posting(path, json));
    }

    /** Sends lines of JSON. */
    Answer postLines(String path, String lines) {
        return send(request(path).header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(lines)));
    }

    Answer postWithoutToken(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(plan.url() + path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Begins to read what has no end. */
    HttpResponse<InputStream> open(String path, String header, String value) throws IOException {
        try {
            HttpRequest.Builder request = request(path).GET().timeout(plan.patience());
            return client.send((value.isEmpty() ? request : request.header(header, value)).build(),
                    BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private HttpRequest.Builder posting(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(plan.url() + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.timeout(plan.patience()).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException away) {
            throw new Failed("No answer: " + away);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static Failed stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new Failed("Stopped: " + stopped);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
