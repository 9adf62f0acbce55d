package dev.sayso.revenue.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Given;
import dev.sayso.Wait;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Sends files of revenue events. */
@ApplicationScoped
public class GivenBatches {

    private final BatchIntake intake;
    private final Batches batches;
    private final Given given;

    GivenBatches(BatchIntake intake, Batches batches, Given given) {
        this.intake = intake;
        this.batches = batches;
        this.given = given;
    }

    /** A file of events whose controls are right if the sum is. */
    public static String file(String name, String sums, List<String> events) {
        return "{\"batch\":\"" + name + "\",\"count\":" + events.size() + ",\"sums\":{" + sums + "}}\n"
                + String.join("\n", events) + "\n";
    }

    /** An earning of the source {@code ads} in March 2026. */
    public static String earning(String id, String derivative, String gross, String currency) {
        return """
                {"id":"%s","source":"ads","derivative":"%s","kind":"earning","gross":"%s","currency":"%s",\
                "period_start":"2026-03-01T00:00:00Z","period_end":"2026-04-01T00:00:00Z"}"""
                .formatted(id, derivative, gross, currency);
    }

    /** The platform's name of a batch that is done, with rejections and an event in suspense. */
    public String done() {
        String name = given.unique("batch");
        return readAs(name, file(name, "\"EUR\":\"12.34\"",
                List.of(earning(name + "-1", "nobody-" + name, "12.34", "EUR"), "no event", "{}")));
    }

    /** The platform's name of a batch that says more of itself than it is. */
    public String quarantined() {
        String name = given.unique("batch");
        return readAs(name, file(name, "\"EUR\":\"99.00\",\"JPY\":\"5\"",
                List.of(earning(name + "-1", "nobody-" + name, "12.34", "EUR"))));
    }

    /** Our id of a batch with an earning that overlaps another. */
    public UUID doubtfulId() {
        String name = given.unique("batch");
        return id(readAs(name, file(name, "\"EUR\":\"3\"", List.of(earning(name + "-1", "nobody-" + name, "1", "EUR"),
                earning(name + "-2", "nobody-" + name, "2", "EUR")))));
    }

    /** Our id of one like it. */
    public UUID doneId() {
        return id(done());
    }

    public UUID quarantinedId() {
        return id(quarantined());
    }

    private UUID id(String name) {
        return QuarkusTransaction.requiringNew().call(() -> batches.withPlatformId(name).orElseThrow().id());
    }

    private String readAs(String name, String file) {
        read(file);
        return name;
    }

    /** Sends a file and waits until it has been read. */
    public void read(String file) {
        String name = intake.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), null).platformId();
        Wait.until("the batch", () -> !QuarkusTransaction.requiringNew()
                .call(() -> batches.withPlatformId(name).orElseThrow().isRunning()));
    }
}
