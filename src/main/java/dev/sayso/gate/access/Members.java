package dev.sayso.gate.access;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads values of JSON, one after the other, and goes on after what is wrong: the first fault is kept. The parser stands on
 * a value before each call, and on its end afterwards.
 */
final class Members {

    private final JsonParser parser;
    private @Nullable Fault fault;

    Members(JsonParser parser) {
        this.parser = parser;
    }

    /** Steps to the next member's value, and tells its name; null at the end of the object. */
    @Nullable
    String next() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /** Steps to the next element of an array; false at its end. */
    boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    void note(String field, Fault.Why why) {
        if (fault == null) {
            fault = new Fault(field, why);
        }
    }

    /** The first thing that was wrong since this was last asked. */
    @Nullable
    Fault takeFault() {
        Fault taken = fault;
        fault = null;
        return taken;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Whether an object begins here that has to; what is something else is skipped. */
    boolean isObject(String field) throws IOException {
        return begins(JsonToken.START_OBJECT, field, Fault.Why.MISSING);
    }

    /** The same of one that can be left out, or be null. */
    boolean isOptional(JsonToken start, String field) throws IOException {
        return begins(start, field, null);
    }

    /** A text; null and a fault where it is none, or empty. */
    @Nullable
    String text(String field, @Nullable String before) throws IOException {
        if (before != null) {
            note(field, Fault.Why.TWICE);
        }
        if (!begins(JsonToken.VALUE_STRING, field, Fault.Why.MISSING)) {
            return null;
        }
        String text = parser.getText();
        if (text.isEmpty()) {
            note(field, Fault.Why.EMPTY);
        }
        return text;
    }

    /** A text that can be left out, be null or empty. */
    @Nullable
    String optionalText(String field) throws IOException {
        return begins(JsonToken.VALUE_STRING, field, null) ? parser.getText() : null;
    }

    /** A whole number above 0; the other where it is null. */
    int positive(String field, int otherwise) throws IOException {
        if (isNull()) {
            return otherwise;
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            note(field, Fault.Why.WRONG_TYPE);
            skip();
            return otherwise;
        }
        double number = parser.getDoubleValue();
        if (number < 1) {
            note(field, Fault.Why.UNKNOWN_VALUE);
        }
        return (int) Math.min(Integer.MAX_VALUE, number);
    }

    /** A flag among the members of an object that can be left out; the other where it is not there, or null. */
    boolean flagIn(String object, String flag, boolean otherwise) throws IOException {
        boolean found = otherwise;
        if (isOptional(JsonToken.START_OBJECT, object)) {
            for (String name = next(); name != null; name = next()) {
                if (name.equals(flag)) {
                    found = flag(object + "." + flag, otherwise);
                } else {
                    skip();
                }
            }
        }
        return found;
    }

    private boolean flag(String field, boolean otherwise) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        begins(JsonToken.VALUE_TRUE, field, null);
        return otherwise;
    }

    private boolean begins(JsonToken start, String field, Fault.@Nullable Why ifNull) throws IOException {
        if (parser.currentToken() == start) {
            return true;
        }
        if (!isNull()) {
            note(field, Fault.Why.WRONG_TYPE);
            skip();
        } else if (ifNull != null) {
            note(field, ifNull);
        }
        return false;
    }
}
