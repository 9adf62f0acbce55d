package dev.sayso.gate.selftest;

import java.net.http.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What came back of one request. */
record Answer(int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TOLD = 200;

    /** @throws Failed if it has another status */
    Answer expect(int wanted) {
        Failed.unless(status == wanted, "Status " + status + " instead of " + wanted + told());
        return this;
    }

    /** @throws Failed if it is no JSON */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new Failed("This is no JSON" + told());
        }
    }

    private String told() {
        String begin = body.substring(0, Math.min(LONGEST_TOLD, body.length())).replaceAll("\\s+", " ").strip();
        return begin.isEmpty() ? "." : ": " + begin;
    }
}
