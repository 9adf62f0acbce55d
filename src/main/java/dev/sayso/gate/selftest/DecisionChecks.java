package dev.sayso.gate.selftest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether decisions are answered as the contract says, in time and by the same clock. */
final class DecisionChecks {

    private static final Duration APART = Duration.ofSeconds(5);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final int WARM_UP = 5;

    private final Plan plan;
    private final Installation sayso;
    private final Clock clock;

    DecisionChecks(Plan plan, Installation sayso, Clock clock) {
        this.plan = plan;
        this.sayso = sayso;
        this.clock = clock;
    }

    String unknownItem() {
        JsonNode answer = ask(Decisions.UNKNOWN);
        Failed.unless(isNo(answer), "An item that does not exist is not denied: " + answer);
        String reason = answer.at("/context/reason").asText();
        Failed.unless(!reason.equals("stale"), "The answer is \"stale\": this node is starting, or behind its database.");
        Failed.unless(reason.equals("unknown_item"), "The reason is \"" + reason + "\", not \"unknown_item\".");
        Failed.unless(answer.at("/context/final").asBoolean(), "The no is not final.");
        return "is denied as unknown_item";
    }

    /** Any answer is right that is whole. */
    String item() {
        JsonNode answer = ask(plan.item());
        JsonNode context = answer.path("context");
        String reason = context.path("reason").asText();
        Failed.unless(answer.path("decision").isBoolean() && !reason.isEmpty(), "This is no decision: " + answer);
        Failed.unless(!reason.equals("unknown_item"), "Sayso does not know this item.");
        if (answer.path("decision").asBoolean()) {
            Failed.unless(!context.path("permit").asText().isEmpty(), "The yes has no permit.");
            Failed.unless(moment(context, "use_by").isAfter(moment(context, "evaluated_at")), "The permit is over already.");
        }
        return (answer.path("decision").asBoolean() ? "yes, " : "no, ") + reason + " for " + plan.use();
    }

    String batch() {
        JsonNode all = batch("execute_all");
        Failed.unless(all.size() == 3, all.size() + " answers to 3 questions.");
        Set<Long> asOf = new HashSet<>();
        all.forEach(answer -> {
            Failed.unless(isNo(answer), "An item that does not exist is not denied: " + answer);
            asOf.add(answer.at("/context/as_of").asLong(-1));
        });
        Failed.unless(asOf.size() == 1, "The answers are not as of one number: " + asOf);
        return "3 questions, 3 answers as of one number";
    }

    String semantics() {
        int answers = batch("deny_on_first_deny").size();
        Failed.unless(answers == 1, "deny_on_first_deny gave " + answers + " answers instead of 1.");
        answers = batch("permit_on_first_permit").size();
        Failed.unless(answers == 3, "permit_on_first_permit gave " + answers + " answers instead of 3.");
        return "a batch ends where it is asked to";
    }

    /** Half of the time that the question took was there, the other half back. */
    String clocks() {
        Instant before = clock.instant();
        Instant there = moment(ask(Decisions.UNKNOWN).path("context"), "evaluated_at");
        Instant here = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
        long apart = Duration.between(here, there).toMillis();
        Failed.unless(Math.abs(apart) <= APART.toMillis(), "Sayso's clock is " + apart + " ms ahead of this one.");
        return "Sayso's clock is " + apart + " ms ahead of this one";
    }

    /** One after the other over one connection, as this machine sees them. */
    String latency() {
        for (int i = 0; i < Math.min(WARM_UP, plan.calls()); i++) {
            ask(Decisions.UNKNOWN);
        }
        long[] took = new long[plan.calls()];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            unknownItem();
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        String told = "%d decisions: p50 %s, p95 %s, p99 %s".formatted(took.length, at(took, 50), at(took, 95), at(took, 99));
        Failed.unless(took[rank(took, 99)] <= SLOW.toNanos(), told + ", slower than 1 s.");
        return told;
    }

    private JsonNode ask(String item) {
        return sayso.post(Decisions.SINGLE, Decisions.question(item, plan.use())).expect(200).json();
    }

    private JsonNode batch(String semantic) {
        return sayso.post(Decisions.BATCH, Decisions.three(plan.use(), semantic)).expect(200).json().path("evaluations");
    }

    private static boolean isNo(JsonNode answer) {
        return answer.path("decision").isBoolean() && !answer.path("decision").asBoolean();
    }

    private static Instant moment(JsonNode context, String name) {
        try {
            return Instant.parse(context.path(name).asText());
        } catch (DateTimeParseException none) {
            throw new Failed(name + " is no time: " + context.path(name));
        }
    }

    private static String at(long[] sorted, int percent) {
        return "%.1f ms".formatted(sorted[rank(sorted, percent)] / 1e6);
    }

    private static int rank(long[] sorted, int percent) {
        return Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
    }
}
