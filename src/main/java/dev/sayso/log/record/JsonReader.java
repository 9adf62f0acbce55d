package dev.sayso.log.record;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Reads JSON from memory, strictly, and says what is wrong with it and where. */
public final class JsonReader implements AutoCloseable {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(100).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

    private final JsonParser parser;

    public JsonReader(String json) {
        try {
            parser = JSON.createParser(json.toCharArray());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The next token; null at the end. */
    public @Nullable JsonToken next() throws NotJson {
        try {
            return parser.nextToken();
        } catch (StreamConstraintsException tooMuch) {
            throw new NotJson(JsonProblem.TOO_DEEP, line());
        } catch (JsonProcessingException wrong) {
            throw new NotJson(JsonProblem.SYNTAX, line());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The text of a name, a string or a number. */
    public String text() throws NotJson {
        try {
            return parser.getText();
        } catch (StreamConstraintsException tooMuch) {
            throw new NotJson(JsonProblem.TOO_DEEP, line());
        } catch (JsonProcessingException wrong) {
            throw new NotJson(JsonProblem.SYNTAX, line());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Passes over the rest of the object or array that has just begun. */
    public void skip() throws NotJson {
        int open = 1;
        while (open > 0) {
            JsonToken token = next();
            if (token == null) {
                throw new NotJson(JsonProblem.SYNTAX, line());
            }
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    /** Where the token begins, in characters. */
    public int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    /** Where what was read ends, in characters. */
    public int end() {
        return (int) parser.currentLocation().getCharOffset();
    }

    /** The line, from 1. */
    public int line() {
        return parser.currentLocation().getLineNr();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
