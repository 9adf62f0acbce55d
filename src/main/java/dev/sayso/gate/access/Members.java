package dev.sayso.gate.access;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.sayso.web.KnownNames;

/**
 * Reads values of JSON, one after the other, and goes on after what is wrong: the first fault is kept. The parser stands on
 * a value before each call, and on its end afterwards.
 */
final class Members {

    /** Each is compared with those before it. */
    private static final int MOST_MEMBERS = 256;

    private final JsonParser parser;

    /** The names met in each object that is open, its first behind a null. */
    private @Nullable String[] met = new @Nullable String[32];
    private int top;
    private @Nullable Fault fault;

    Members(JsonParser parser) {
        this.parser = parser;
    }

    /** Goes into the object that begins here. */
    Members enter() {
        push(null);
        return this;
    }

    /** Steps to the next member's value, and tells its name; null at the end of the object. */
    @Nullable
    String next() throws IOException {
        String name = parser.nextFieldName();
        if (name == null) {
            leave();
        } else {
            meet(name);
            parser.nextToken();
        }
        return name;
    }

    private void meet(String name) {
        int before = top - 1;
        while (met[before] != null && !name.equals(met[before])) {
            before--;
        }
        push(name);
        if (met[before] != null) {
            note(path(), Fault.Why.TWICE);
        } else if (top - before > MOST_MEMBERS) {
            throw new RequestRejected(path(), Fault.Why.TOO_MANY_MEMBERS);
        }
    }

    private void leave() {
        while (met[top - 1] != null) {
            top--;
        }
        top--;
    }

    private void push(@Nullable String name) {
        if (top == met.length) {
            met = Arrays.copyOf(met, 2 * top);
        }
        met[top++] = name;
    }

    /** Where the last name that was met stands; in one of many questions, from that on. */
    private String path() {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < top; i++) {
            String name = met[i];
            if (name != null && (i + 1 == top || met[i + 1] == null)
                    && !(path.isEmpty() && i + 1 < top && name.equals("evaluations"))) {
                path.add(name);
            }
        }
        return String.join(".", path);
    }

    /** Steps to the next element of an array; false at its end. */
    boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Passes over a value that nobody reads; what stands twice in it is noted all the same. */
    void skip() throws IOException {
        int open = 0;
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
            if (token == JsonToken.START_OBJECT) {
                enter();
            } else if (token == JsonToken.END_OBJECT) {
                leave();
            } else if (token == JsonToken.FIELD_NAME) {
                meet(parser.currentName());
            }
            if (open == 0) {
                return;
            }
        }
    }

    /** Passes over the value of a member that nobody reads, unless its name nearly is one that is read. */
    void skip(String name, KnownNames known) throws IOException {
        if (fault == null) {
            known.meant(name).ifPresent(meant -> fault = new Fault(path(), Fault.Why.NAME_MEANT, meant));
        }
        skip();
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

    /** Goes into an object that has to begin here; what is something else is skipped. */
    boolean isObject(String field) throws IOException {
        return begins(JsonToken.START_OBJECT, field, Fault.Why.MISSING) && enter() == this;
    }

    /** The same of one that can be left out, or be null. */
    boolean isOptionalObject(String field) throws IOException {
        return begins(JsonToken.START_OBJECT, field, null) && enter() == this;
    }

    /** Whether an array begins here; what is something else is skipped. */
    boolean isOptionalArray(String field) throws IOException {
        return begins(JsonToken.START_ARRAY, field, null);
    }

    /** A text; null and a fault where it is none, or empty. */
    @Nullable
    String text(String field) throws IOException {
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
    boolean flagIn(String object, String flag, KnownNames known, boolean otherwise) throws IOException {
        boolean found = otherwise;
        if (isOptionalObject(object)) {
            for (String name = next(); name != null; name = next()) {
                if (name.equals(flag)) {
                    found = flag(object + "." + flag, otherwise);
                } else {
                    skip(name, known);
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
