package dev.sayso.gate.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.sayso.feed.Epochs;
import dev.sayso.gate.index.Answers;
import dev.sayso.gate.permit.PermitSeal;
import dev.sayso.web.Ids;

/** Writes decisions in JSON, each yes with its permit. */
@Singleton
class DecisionWriter {

    /** Hardly any decision takes more. */
    private static final int BYTES = 640;

    private final JsonFactory json = new JsonFactory();
    private final PermitSeal seal;
    private final Epochs epochs;
    private final Clock clock;
    private final long maxAge;

    DecisionWriter(PermitSeal seal, Epochs epochs, Clock clock, @ConfigProperty(name = "sayso.gate.max-age") Duration maxAge) {
        this.seal = seal;
        this.epochs = epochs;
        this.clock = clock;
        this.maxAge = maxAge.toSeconds();
    }

    /** The answer to one question. */
    byte[] one(Query query, Answers answers) {
        return write(answers, 1, out -> out.write(query, Decision.of(query, answers, 0)));
    }

    /** The answers to many, as far as they are wanted. */
    byte[] many(Batch batch, Answers answers) {
        return write(answers, batch.askings().size(), out -> out.write(batch));
    }

    private interface Content {
        void write(DecisionText out) throws IOException;
    }

    private byte[] write(Answers answers, int decisions, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BYTES * decisions);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            content.write(new DecisionText(out, answers, Ids.series(clock), seal, epochs.ours(), maxAge));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
