package dev.sayso.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.erdtman.jcs.JsonCanonicalizer;

import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as it is hashed (RFC 8785): one form only for what means the same. */
public final class CanonicalJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalJson() {
    }

    /** @param members of text, whole numbers up to 2^53, truth values, lists and further members */
    public static byte[] of(Map<String, ?> members) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsBytes(members)).getEncodedUTF8();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
