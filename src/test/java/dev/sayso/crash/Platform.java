package dev.sayso.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.vertx.core.json.JsonObject;

/** The platform's own program. */
final class Platform {

    private final RunningApp app;
    private final String token;

    Platform(RunningApp app, String token) {
        this.app = app;
        this.token = token;
    }

    /** Registers videos of alice named {@code w-0} and so on, and waits until they are there. */
    void register(int items) throws Exception {
        StringBuilder csv = new StringBuilder("id,creator,creator_name,title,kind,published_at,url,thumbnail_url,sponsored\n");
        for (int i = 0; i < items; i++) {
            csv.append("w-%d,alice,Alice,Work number %d,video,2025-01-01T00:00:00Z,https://example.com/%d,,false\n"
                    .formatted(i, i, i));
        }
        URI imports = URI.create(app.address() + "/api/v1/imports");
        JsonObject opened = json(HttpRequest.newBuilder(imports).header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv.toString())));
        URI one = URI.create(imports + "/" + opened.getString("id"));
        Wait.until("the import", () -> !json(HttpRequest.newBuilder(one)).getString("state").equals("running"));
    }

    private JsonObject json(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(
                request.header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return new JsonObject(answer.body());
    }
}
