package dev.sayso.consent.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** The entries of an act as JSON, read and written page by page. */
class ActFile implements StreamingOutput {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int PAGE = 1_000;

    private final ActEntries entries;
    private final long creatorId;
    private final UUID act;
    private final String origin;
    private final Map<Integer, String> origins;

    /**
     * Of one act.
     *
     * @param origin of the present log
     * @param origins of all logs: an act is in two of them if it was just being logged when a backup was made
     */
    ActFile(ActEntries entries, long creatorId, UUID act, String origin, Map<Integer, String> origins) {
        this.entries = entries;
        this.creatorId = creatorId;
        this.act = act;
        this.origin = origin;
        this.origins = origins;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("act", act.toString());
        json.writeStringField("log", origin);
        json.writeArrayFieldStart("entries");
        List<ActEntries.Line> page = entries.after(creatorId, act, 0, PAGE);
        while (!page.isEmpty()) {
            for (ActEntries.Line line : page) {
                write(json, line);
            }
            page = entries.after(creatorId, act, page.get(page.size() - 1).number(), PAGE);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void write(JsonGenerator json, ActEntries.Line line) throws IOException {
        json.writeStartObject();
        json.writeNumberField("answer", line.number());
        if (line.place() != null) {
            json.writeNumberField("index", line.place());
            json.writeStringField("entry", line.entry());
            String log = origins.getOrDefault(line.epoch(), origin);
            if (!log.equals(origin)) {
                json.writeStringField("log", log);
            }
        }
        json.writeEndObject();
    }
}
