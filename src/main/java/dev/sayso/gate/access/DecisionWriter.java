package dev.sayso.gate.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.sayso.consent.standing.Conditions;
import dev.sayso.consent.standing.Withdrawal;
import dev.sayso.gate.index.Answers;
import dev.sayso.gate.permit.Permit;
import dev.sayso.gate.permit.PermitSeal;
import dev.sayso.web.Ids;

/** Writes decisions in JSON, each yes with its permit. */
@ApplicationScoped
class DecisionWriter {

    private static final Duration USE_WITHIN = Duration.ofHours(24);
    private static final String LIKENESS = "likeness";

    private final JsonFactory json = new JsonFactory();
    private final PermitSeal seal;
    private final Clock clock;
    private final long maxAge;

    DecisionWriter(PermitSeal seal, Clock clock, @ConfigProperty(name = "sayso.gate.max-age") Duration maxAge) {
        this.seal = seal;
        this.clock = clock;
        this.maxAge = maxAge.toSeconds();
    }

    /** The answer to one question. */
    byte[] one(Query query, Answers answers) {
        return write(out -> write(out, query, Decision.of(query, answers, 0), answers));
    }

    /** The answers to many, as far as they are wanted. */
    byte[] many(Batch batch, Answers answers) {
        return write(out -> {
            out.writeStartObject();
            out.writeArrayFieldStart("evaluations");
            int place = 0;
            for (Asking asking : batch.askings()) {
                Query query = asking.query();
                Decision decision = query == null ? Decision.badRequest() : Decision.of(query, answers, place++);
                if (query == null) {
                    writeFault(out, asking.fault(), answers);
                } else {
                    write(out, query, decision, answers);
                }
                if (batch.semantic().endsWith(decision.isYes())) {
                    break;
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private void write(JsonGenerator out, Query query, Decision decision, Answers answers) throws IOException {
        begin(out, decision, answers);
        if (decision.status() != null) {
            out.writeStringField("status", decision.status());
        }
        Conditions conditions = decision.conditions();
        if (conditions != null) {
            writeYes(out, query, conditions, answers);
        } else {
            writeNo(out, decision, answers.at());
        }
        end(out);
    }

    private void writeFault(JsonGenerator out, @Nullable Fault fault, Answers answers) throws IOException {
        Decision decision = Decision.badRequest();
        begin(out, decision, answers);
        writeNo(out, decision, answers.at());
        if (fault != null) {
            out.writeObjectFieldStart("error");
            out.writeNumberField("status", 400);
            out.writeStringField("field", fault.field());
            out.writeStringField("reason", fault.why().code());
            out.writeEndObject();
        }
        end(out);
    }

    private void begin(JsonGenerator out, Decision decision, Answers answers) throws IOException {
        out.writeStartObject();
        out.writeBooleanField("decision", decision.isYes());
        out.writeObjectFieldStart("context");
        out.writeStringField("evaluation_id", Ids.next(clock).toString());
        out.writeStringField("evaluated_at", answers.at().toString());
        out.writeNumberField("as_of", answers.asOf());
        out.writeStringField("reason", decision.reason());
    }

    private void end(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("cache");
        out.writeNumberField("max_age", maxAge);
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void writeYes(JsonGenerator out, Query query, Conditions conditions, Answers answers) throws IOException {
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
                        query.action().commercial(), answers.at(), answers.asOf(), useBy)));
        out.writeStringField("use_by", useBy.toString());
        boolean stops = use.equals(LIKENESS) || conditions.withdrawal().policy() == Withdrawal.Policy.TAKE_DOWN;
        out.writeStringField("in_flight", stops ? "abort" : "finish");
    }

    private static void writeNo(JsonGenerator out, Decision decision, Instant at) throws IOException {
        if (decision.ancestor() != null) {
            out.writeObjectFieldStart("ancestor");
            out.writeStringField("reason", decision.ancestor());
            out.writeEndObject();
        }
        out.writeBooleanField("final", decision.last());
        Instant opens = decision.opens();
        if (opens != null || !decision.last()) {
            long seconds = opens == null ? 1 : Duration.between(at, opens).plusMillis(999).toSeconds();
            out.writeNumberField("retry_after", Math.max(1, seconds));
        }
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private interface Content {
        void write(JsonGenerator out) throws IOException;
    }

    private byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            content.write(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
