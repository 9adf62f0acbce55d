package dev.sayso.gate.selftest;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether what was made and what it earned can be reported. The derivative is only tried; the batch has no events, and is
 * the same one each time.
 */
final class ReportChecks {

    private static final String DERIVATIVES = "/api/v1/derivatives";
    private static final String BATCHES = "/api/v1/revenue-events";
    private static final String BATCH = "sayso-selftest";
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Plan plan;
    private final Installation sayso;
    private final Clock clock;

    ReportChecks(Plan plan, Installation sayso, Clock clock) {
        this.plan = plan;
        this.sayso = sayso;
        this.clock = clock;
    }

    /** With the permit that the item has just been given, if it has; a dry run leaves nothing. */
    String derivative() {
        JsonNode decision = sayso.post(Decisions.SINGLE, Decisions.question(plan.item(), plan.use())).expect(200).json();
        JsonNode context = decision.path("context");
        boolean allowed = decision.path("decision").asBoolean();
        Instant begun = allowed ? Instant.parse(context.path("evaluated_at").asText()) : clock.instant();
        JsonNode derivative = sayso.post(DERIVATIVES + "?dry_run=true", Decisions.derivative(plan.item(), plan.use(),
                begun, context.path("permit").asText())).expect(200).json();
        String licence = derivative.path("licence").asText();
        Failed.unless(licence.equals(allowed ? "licensed" : "unlicensed"),
                "With " + (allowed ? "its permit" : "no permit") + " the derivative would be \"" + licence + "\".");
        return "would be registered as " + licence;
    }

    String revenue() {
        sayso.postLines(BATCHES, "{\"batch\":\"" + BATCH + "\",\"count\":0,\"sums\":{}}\n").expect(202);
        long end = System.nanoTime() + plan.patience().toNanos();
        String state = state();
        while (System.nanoTime() < end && (state.equals("checking") || state.equals("posting"))) {
            LockSupport.parkNanos(PAUSE);
            state = state();
        }
        Failed.unless(state.equals("done"), "The empty batch \"" + BATCH + "\" is \"" + state + "\", not \"done\".");
        return "an empty batch, " + BATCH + ", is done";
    }

    private String state() {
        return sayso.get(BATCHES + "/" + BATCH).expect(200).json().path("state").asText();
    }
}
