package dev.sayso.derivative.registration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sayso.derivative.Wrong;

/**
 * The members of one JSON object, each checked when it is read.
 *
 * @param prefix what problems put before a member's name
 */
record JsonMembers(JsonNode object, String prefix) {

    private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");

    /** @throws DerivativeRejected if it is missing, empty, no text, or none that can be kept */
    String text(String name, int longest) {
        return optionalText(name, longest).orElseThrow(() -> wrong(name, Wrong.MISSING));
    }

    /** Empty if it is missing, null or empty. */
    Optional<String> optionalText(String name, int longest) {
        JsonNode value = object.path(name);
        if (!value.isTextual() && !isAbsent(value)) {
            throw wrong(name, Wrong.WRONG_TYPE);
        }
        String text = value.isTextual() ? value.textValue() : "";
        if (text.length() > longest) {
            throw wrong(name, Wrong.TOO_LONG);
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw wrong(name, Wrong.BAD_CHARACTER);
        }
        return Optional.of(text).filter(said -> !said.isBlank());
    }

    /** The other where it is not said. */
    boolean flag(String name, boolean otherwise) {
        JsonNode value = object.path(name);
        if (!value.isBoolean() && !isAbsent(value)) {
            throw wrong(name, Wrong.WRONG_TYPE);
        }
        return isAbsent(value) ? otherwise : value.booleanValue();
    }

    /** A whole number between two others. */
    long number(String name, long least, long most, Wrong outside) {
        JsonNode value = object.path(name);
        if (isAbsent(value)) {
            throw wrong(name, Wrong.MISSING);
        }
        if (!value.isIntegralNumber()) {
            throw wrong(name, Wrong.WRONG_TYPE);
        }
        if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
            throw wrong(name, outside);
        }
        return value.longValue();
    }

    /**
     * A moment that is over.
     *
     * @param now the latest it can be
     */
    Instant past(String name, Instant now) {
        try {
            Instant time = OffsetDateTime.parse(text(name, 40)).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (time.isAfter(now)) {
                throw wrong(name, Wrong.IN_FUTURE);
            }
            if (!time.isBefore(EARLIEST)) {
                return time;
            }
        } catch (DateTimeException malformed) {
            // as wrong as one out of bounds
        }
        throw wrong(name, Wrong.BAD_TIME);
    }

    /** A list with something in it. */
    JsonNode list(String name, int most) {
        @Nullable
        JsonNode value = object.get(name);
        if (value == null || value.isNull() || (value.isArray() && value.isEmpty())) {
            throw wrong(name, Wrong.MISSING);
        }
        if (!value.isArray()) {
            throw wrong(name, Wrong.WRONG_TYPE);
        }
        if (value.size() > most) {
            throw wrong(name, Wrong.TOO_MANY);
        }
        return value;
    }

    DerivativeRejected wrong(String name, Wrong wrong) {
        return new DerivativeRejected(prefix + name, wrong);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
