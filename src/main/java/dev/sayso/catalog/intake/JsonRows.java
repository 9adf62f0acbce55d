package dev.sayso.catalog.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import dev.sayso.catalog.Reason;

/** Reads items written in JSON. Unknown members are ignored. */
@ApplicationScoped
public class JsonRows {

    private static final List<String> TEXTS = List.of(RowParser.TITLE, RowParser.KIND, RowParser.PUBLISHED_AT, RowParser.URL,
            RowParser.THUMBNAIL_URL);
    private static final List<String> FLAGS = List.of(RowParser.SPONSORED, RowParser.DEPICTED_COMPLETE);

    private final ObjectReader reader;

    JsonRows(ObjectMapper json) {
        this.reader = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** The body of a request about one item. */
    ItemRow read(String id, byte[] body) {
        RowParser.id(id);
        try {
            JsonNode node = reader.readTree(body);
            if (!node.isObject()) {
                throw new BadRequestException();
            }
            return row(id, node);
        } catch (IOException malformed) {
            throw new BadRequestException(malformed);
        }
    }

    /**
     * One line of a file, with its id.
     *
     * @throws RowRejected if it is no JSON object, or one of no item
     */
    public ItemRow read(String line) {
        try {
            JsonNode node = reader.readTree(line);
            if (node.isObject()) {
                return row(text(node, RowParser.ID), node);
            }
        } catch (JsonProcessingException malformed) {
            // as good as no object
        }
        throw new RowRejected(RowParser.ID, Reason.NOT_JSON, line);
    }

    /** What a line gives as its id, whatever else is wrong with it; empty if there is none. */
    public String idIn(String line) {
        try {
            return reader.readTree(line).path(RowParser.ID).asText("");
        } catch (JsonProcessingException malformed) {
            return "";
        }
    }

    private static ItemRow row(@Nullable String id, JsonNode node) {
        Map<String, String> cells = new HashMap<>();
        cells.put(RowParser.ID, id == null ? "" : id);
        TEXTS.forEach(name -> cells.put(name, text(node, name)));
        FLAGS.forEach(name -> cells.put(name, flag(node.path(name), name)));
        return RowParser.parse(cells, HolderParser.ofJson(node.get(RowParser.HOLDERS)));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isTextual() || value.isNull() || value.isMissingNode()) {
            return value.isTextual() ? value.textValue() : "";
        }
        throw new RowRejected(name, Reason.NOT_TEXT, value.toString());
    }

    private static String flag(JsonNode value, String name) {
        if (value.isBoolean() || value.isNull() || value.isMissingNode()) {
            return value.isBoolean() ? value.asText() : "";
        }
        throw new RowRejected(name, Reason.BAD_FLAG, value.toString());
    }
}
