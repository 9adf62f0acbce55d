package dev.sayso.log.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonToken;

import dev.sayso.log.record.CanonicalJson;
import dev.sayso.log.record.JsonProblem;
import dev.sayso.log.record.JsonReader;
import dev.sayso.log.record.LoggedRecord;
import dev.sayso.log.record.NotJson;

/** Takes the record and its salt out of a receipt; whatever else is in the file is nobody's proof. */
final class Receipt {

    /** In bytes. */
    static final int LARGEST = 1 << 20;

    private static final String RECORD = "record";
    private static final String SALT = "salt";

    private final String text;
    private @Nullable CanonicalJson record;
    private byte @Nullable [] salt;

    private Receipt(String text) {
        this.text = text;
    }

    static LoggedRecord parse(byte[] file) throws NoReceipt {
        if (file.length == 0 || file.length > LARGEST) {
            throw new NoReceipt(file.length == 0 ? ReceiptProblem.EMPTY : ReceiptProblem.TOO_LARGE, null, 1);
        }
        try {
            return new Receipt(decoded(file)).read();
        } catch (NotJson wrong) {
            throw new NoReceipt(wrong.problem() == JsonProblem.TOO_DEEP ? ReceiptProblem.TOO_DEEP : ReceiptProblem.NOT_JSON,
                    null, wrong.line());
        }
    }

    private static String decoded(byte[] file) throws NoReceipt {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new NoReceipt(ReceiptProblem.NOT_TEXT, null, 1);
        }
    }

    private LoggedRecord read() throws NoReceipt, NotJson {
        try (JsonReader reader = new JsonReader(text)) {
            if (reader.next() != JsonToken.START_OBJECT) {
                throw new NoReceipt(ReceiptProblem.NOT_JSON, null, reader.line());
            }
            while (reader.next() == JsonToken.FIELD_NAME) {
                member(reader);
            }
            if (reader.next() != null) {
                throw new NoReceipt(ReceiptProblem.NOT_JSON, null, reader.line());
            }
        }
        if (record == null) {
            throw new NoReceipt(ReceiptProblem.NO_RECORD, RECORD, 1);
        }
        if (salt == null) {
            throw new NoReceipt(ReceiptProblem.NO_SALT, SALT, 1);
        }
        return new LoggedRecord(record, salt);
    }

    private void member(JsonReader reader) throws NoReceipt, NotJson {
        String name = reader.text();
        JsonToken value = reader.next();
        int line = reader.line();
        if (name.equals(SALT)) {
            salt = salt(value, reader);
        } else if (name.equals(RECORD)) {
            if (value != JsonToken.START_OBJECT) {
                throw new NoReceipt(ReceiptProblem.NO_RECORD, RECORD, line);
            }
            int start = reader.start();
            reader.skip();
            record = record(text.substring(start, reader.end()), line);
        } else if (value != null && value.isStructStart()) {
            reader.skip();
        }
    }

    private static byte[] salt(@Nullable JsonToken value, JsonReader reader) throws NoReceipt, NotJson {
        if (value != JsonToken.VALUE_STRING) {
            throw new NoReceipt(ReceiptProblem.NO_SALT, SALT, reader.line());
        }
        String written = reader.text();
        try {
            byte[] bytes = Base64.getDecoder().decode(written);
            if (bytes.length == LoggedRecord.SALT_BYTES && Base64.getEncoder().encodeToString(bytes).equals(written)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, as for a wrong length
        }
        throw new NoReceipt(ReceiptProblem.SALT, SALT, reader.line());
    }

    private static CanonicalJson record(String json, int line) throws NoReceipt {
        try {
            return CanonicalJson.of(json);
        } catch (NotJson wrong) {
            ReceiptProblem problem = switch (wrong.problem()) {
                case NUMBER -> ReceiptProblem.NUMBER;
                case CHARACTER -> ReceiptProblem.CHARACTER;
                case TOO_DEEP -> ReceiptProblem.TOO_DEEP;
                case SYNTAX, NOT_AN_OBJECT -> ReceiptProblem.NOT_JSON;
            };
            throw new NoReceipt(problem, RECORD, line + wrong.line() - 1);
        }
    }
}
