package dev.sayso.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import dev.sayso.Wait;
import io.vertx.core.json.JsonArray;
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

    /** Recuts an item of alice's, which she allows, into a derivative. */
    void derive(String item, String derivative) throws Exception {
        String question = """
                {"subject":{"type":"remixer","id":"bob"},"action":{"name":"recut"},"resource":{"type":"item","id":"%s"}}"""
                .formatted(item);
        JsonObject decision = post("/access/v1/evaluation", "application/json", question);
        assertThat(decision.getBoolean("decision")).as(decision.encode()).isTrue();
        JsonObject parent = new JsonObject().put("item", item).put("use", "recut").put("weight_ppm", 1_000_000).put("permit",
                decision.getJsonObject("context").getString("permit"));
        JsonObject registered = post("/api/v1/derivatives", "application/json",
                new JsonObject().put("id", derivative).put("kind", "video").put("title", "A recut")
                        .put("url", "https://example.com/recut").put("remixer", "bob").put("commercial", true)
                        .put("created_at", decision.getJsonObject("context").getString("evaluated_at"))
                        .put("parents", new JsonArray().add(parent)).encode());
        assertThat(registered.getString("licence")).as(registered.encode()).isEqualTo("licensed");
    }

    /** Tells of revenue; the answer says how far that is. */
    JsonObject tell(String events) throws IOException, InterruptedException {
        return post("/api/v1/revenue-events", "application/x-ndjson", events);
    }

    private JsonObject post(String path, String type, String body) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(URI.create(app.address() + path)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonObject json(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(
                request.header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return new JsonObject(answer.body());
    }
}
