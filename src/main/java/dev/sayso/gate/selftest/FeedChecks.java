package dev.sayso.gate.selftest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sayso.feed.EventId;

/** Whether events can be followed, in pages and as a stream, without any being lost. */
final class FeedChecks {

    private static final String EVENTS = "/api/v1/events";

    private final Plan plan;
    private final Installation sayso;

    FeedChecks(Plan plan, Installation sayso) {
        this.plan = plan;
        this.sayso = sayso;
    }

    String pages() {
        JsonNode first = page("?limit=2");
        long last = 0;
        for (JsonNode event : first.path("events")) {
            long number = number(event);
            Failed.unless(number > last, "Event " + number + " comes after event " + last + ".");
            last = number;
        }
        for (JsonNode event : page("?limit=2&after=" + first.path("next").asText()).path("events")) {
            Failed.unless(number(event) > last, "After its cursor event " + event.path("id") + " comes again.");
        }
        return first.path("events").isEmpty() ? "there are no events yet" : "a cursor leads on, in order";
    }

    String foreignCursor() {
        sayso.get(EVENTS + "?after=sayso-selftest").expect(400);
        return "is refused with 400";
    }

    String stream() {
        lineOf("", line -> line.startsWith(":") || line.startsWith("data:"));
        return "is open and speaks";
    }

    /** Goes on after an event that a page gave, and must hear the next one. */
    String resumed() {
        String cursor = page("?limit=1").path("next").asText();
        JsonNode next = page("?limit=1&after=" + cursor).path("events").path(0);
        if (next.isMissingNode()) {
            return "not tried: there are fewer than two events";
        }
        String line = lineOf(cursor, one -> one.startsWith("data:"));
        Failed.unless(line.contains("\"id\":\"" + next.path("id").asText() + "\""),
                "After Last-Event-ID comes " + line + " instead of event " + next.path("id").asText() + ".");
        return "goes on after Last-Event-ID";
    }

    private static long number(JsonNode event) {
        String id = event.path("id").asText();
        try {
            return EventId.of(id).number();
        } catch (IllegalArgumentException other) {
            throw new Failed("This is no id of an event: \"" + id + "\".");
        }
    }

    private JsonNode page(String query) {
        JsonNode page = sayso.get(EVENTS + query).expect(200).json();
        Failed.unless(page.path("events").isArray() && page.path("next").isTextual(), "This is no page of events: " + page);
        Failed.unless(page.path("next").asText().matches("[A-Za-z0-9._~-]+"), "This is no cursor: " + page.path("next"));
        return page;
    }

    /** The first such line of the stream. */
    private String lineOf(String lastEvent, Predicate<String> wanted) {
        try {
            HttpResponse<InputStream> answer = sayso.open(EVENTS + "/stream", "Last-Event-ID", lastEvent);
            try (InputStream body = answer.body()) {
                Failed.unless(answer.statusCode() == 200, "Status " + answer.statusCode() + " instead of 200.");
                String type = answer.headers().firstValue("Content-Type").orElse("");
                Failed.unless(type.startsWith("text/event-stream"), "The content is \"" + type + "\", no event stream.");
                return CompletableFuture.supplyAsync(() -> read(body, wanted)).get(plan.patience().toMillis(),
                        TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException silent) {
            throw new Failed("The stream says nothing for " + plan.patience().toSeconds() + " s: does a proxy hold it back?");
        } catch (IOException | ExecutionException broken) {
            throw new Failed("The stream broke off: " + broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed("Stopped: " + stopped);
        }
    }

    private static String read(InputStream body, Predicate<String> wanted) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (wanted.test(line)) {
                    return line;
                }
            }
            throw new IOException("It ended");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
