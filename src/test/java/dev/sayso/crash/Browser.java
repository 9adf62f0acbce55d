package dev.sayso.crash;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a person's browser does: keeps cookies, follows redirects, sends forms. */
final class Browser {

    private static final int MOST_REDIRECTS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String application;

    /** @param application its address, without a slash at the end */
    Browser(String application) {
        this.application = application;
    }

    /** Opens a page, and whatever it leads to: the provider and back where somebody has to sign in. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        URI address = URI.create(application).resolve(path);
        HttpResponse<String> answer = send(request(address).GET());
        for (int i = 0; i < MOST_REDIRECTS && answer.headers().firstValue("Location").isPresent(); i++) {
            address = address.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(request(address).GET());
        }
        return answer;
    }

    /** Sends a form; where it leads is not opened. */
    HttpResponse<String> post(String path, String... namesAndValues) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(namesAndValues[i]).append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(URI.create(application + path)).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (address.toString().startsWith(application) && !cookies.isEmpty()) {
            StringBuilder sent = new StringBuilder();
            cookies.forEach((name, value) -> sent.append(sent.isEmpty() ? "" : "; ").append(name).append('=').append(value));
            request.header("Cookie", sent.toString());
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.toLowerCase(Locale.ROOT).contains("max-age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
