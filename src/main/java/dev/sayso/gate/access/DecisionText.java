package dev.sayso.gate.access;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.Withdrawal;
import dev.sayso.gate.index.Answers;
import dev.sayso.gate.permit.Permit;
import dev.sayso.gate.permit.PermitSeal;

/** The decisions of one response, as they are written. */
final class DecisionText {

    private static final Duration USE_WITHIN = Duration.ofHours(24);
    private static final String LIKENESS = "likeness";

    private final JsonGenerator out;
    private final Answers answers;
    private final Supplier<UUID> ids;
    private final PermitSeal seal;
    private final String epoch;
    private final long maxAge;
    private final String evaluatedAt;

    /**
     * @param epoch the history in which the answers have their number
     * @param maxAge for how many seconds an answer may be used again
     */
    DecisionText(JsonGenerator out, Answers answers, Supplier<UUID> ids, PermitSeal seal, String epoch, long maxAge) {
        this.out = out;
        this.answers = answers;
        this.ids = ids;
        this.seal = seal;
        this.epoch = epoch;
        this.maxAge = maxAge;
        evaluatedAt = answers.at().toString();
    }

    void write(Batch batch) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("evaluations");
        int place = 0;
        for (Asking asking : batch.askings()) {
            Query query = asking.query();
            Decision decision = query == null ? Decision.badRequest() : Decision.of(query, answers, place++);
            if (query == null) {
                write(asking.fault(), decision);
            } else {
                write(query, decision);
            }
            if (batch.semantic().endsWith(decision.isYes())) {
                break;
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    void write(Query query, Decision decision) throws IOException {
        begin(decision);
        if (decision.status() != null) {
            out.writeStringField("status", decision.status());
        }
        Conditions conditions = decision.conditions();
        if (conditions != null) {
            writeYes(query, conditions);
        } else {
            writeNo(decision);
        }
        end();
    }

    private void write(@Nullable Fault fault, Decision decision) throws IOException {
        begin(decision);
        writeNo(decision);
        if (fault != null) {
            out.writeObjectFieldStart("error");
            out.writeNumberField("status", 400);
            out.writeStringField("field", fault.field());
            out.writeStringField("reason", fault.why().code());
            out.writeEndObject();
        }
        end();
    }

    private void begin(Decision decision) throws IOException {
        out.writeStartObject();
        out.writeBooleanField("decision", decision.isYes());
        out.writeObjectFieldStart("context");
        out.writeStringField("evaluation_id", ids.get().toString());
        out.writeStringField("evaluated_at", evaluatedAt);
        out.writeNumberField("as_of", answers.asOf());
        out.writeStringField("epoch", epoch);
        out.writeStringField("reason", decision.reason());
    }

    private void end() throws IOException {
        out.writeObjectFieldStart("cache");
        out.writeNumberField("max_age", maxAge);
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void writeYes(Query query, Conditions conditions) throws IOException {
        String use = query.action().name();
        Instant useBy = earliest(answers.at().plus(USE_WITHIN), conditions.end());
        out.writeStringField("consent_ends_at", conditions.end().toString());
        out.writeObjectFieldStart("terms");
        out.writeStringField("use", use);
        out.writeArrayFieldStart("versions");
        for (int version : conditions.versions()) {
            out.writeNumber(version);
        }
        out.writeEndArray();
        out.writeBooleanField("attribution", conditions.attribution());
        out.writeBooleanField("commercial", conditions.commercial());
        out.writeStringField("withdrawal", conditions.withdrawal().policy().name());
        out.writeNumberField("days", conditions.withdrawal().days());
        out.writeEndObject();
        out.writeStringField("permit",
                seal.seal(new Permit(query.subject().id(), query.subject().verified(), use, query.resource().id(),
                        query.action().commercial(), answers.at(), epoch, answers.asOf(), useBy)));
        out.writeStringField("use_by", useBy.toString());
        boolean stops = use.equals(LIKENESS) || conditions.withdrawal().policy() == Withdrawal.Policy.TAKE_DOWN;
        out.writeStringField("in_flight", stops ? "abort" : "finish");
    }

    private void writeNo(Decision decision) throws IOException {
        if (decision.ancestor() != null) {
            out.writeObjectFieldStart("ancestor");
            out.writeStringField("reason", decision.ancestor());
            out.writeEndObject();
        }
        if (!decision.stoppedBy().isEmpty()) {
            out.writeArrayFieldStart("stopped_by");
            for (UUID act : decision.stoppedBy()) {
                out.writeString(act.toString());
            }
            out.writeEndArray();
        }
        out.writeBooleanField("final", decision.last());
        Instant opens = decision.opens();
        if (opens != null || !decision.last()) {
            long seconds = opens == null ? 1 : Duration.between(answers.at(), opens).plusMillis(999).toSeconds();
            out.writeNumberField("retry_after", Math.max(1, seconds));
        }
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
