package dev.sayso.log.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A JSON object in the one form that all programs give it (RFC 8785). What they would not all read in the same way is
 * refused: names that stand twice, numbers that a 64-bit one does not keep, half characters.
 */
public final class CanonicalJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String text;

    private CanonicalJson(String text) {
        this.text = text;
    }

    /** Brings an object into this form; if the text is in it already, the text stays as it is. */
    public static CanonicalJson of(String json) throws NotJson {
        check(json);
        try {
            return new CanonicalJson(new JsonCanonicalizer(json).getEncodedString());
        } catch (IOException checked) {
            throw new UncheckedIOException(checked);
        }
    }

    /**
     * An object of members.
     *
     * @param members of text, whole numbers, truth values, lists and further members
     * @throws IllegalArgumentException for text with half characters and numbers beyond 2^53
     */
    public static CanonicalJson of(Map<String, ?> members) {
        try {
            return of(JSON.writeValueAsString(members));
        } catch (JsonProcessingException | NotJson unfit) {
            throw new IllegalArgumentException(unfit);
        }
    }

    /** What was brought into this form before and kept byte by byte. */
    public static CanonicalJson kept(byte[] bytes) {
        return new CanonicalJson(new String(bytes, StandardCharsets.UTF_8));
    }

    public String text() {
        return text;
    }

    /** What is hashed. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalJson json && text.equals(json.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static void check(String json) throws NotJson {
        try (JsonReader reader = new JsonReader(json)) {
            if (reader.next() != JsonToken.START_OBJECT) {
                throw new NotJson(JsonProblem.NOT_AN_OBJECT, reader.line());
            }
            int open = 1;
            for (JsonToken token = reader.next(); token != null; token = reader.next()) {
                if (open == 0) {
                    throw new NotJson(JsonProblem.SYNTAX, reader.line());
                }
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                check(token, reader);
            }
        }
    }

    private static void check(JsonToken token, JsonReader reader) throws NotJson {
        if (token.isNumeric() && !isKept(reader.text())) {
            throw new NotJson(JsonProblem.NUMBER, reader.line());
        }
        if ((token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) && hasHalfCharacter(reader.text())) {
            throw new NotJson(JsonProblem.CHARACTER, reader.line());
        }
    }

    private static boolean isKept(String number) {
        double nearest = Double.parseDouble(number);
        try {
            return !Double.isInfinite(nearest)
                    && new BigDecimal(NumberToJSON.serializeNumber(nearest)).compareTo(new BigDecimal(number)) == 0;
        } catch (IOException notFinite) {
            throw new UncheckedIOException(notFinite);
        }
    }

    private static boolean hasHalfCharacter(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
