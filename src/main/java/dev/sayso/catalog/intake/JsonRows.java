package dev.sayso.catalog.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.sayso.catalog.Reason;
import dev.sayso.web.KnownNames;
import dev.sayso.web.NameRefused;
import dev.sayso.web.StrictJson;

/** Reads items written in JSON. Members that nobody reads are told, unless they nearly are ones that are read. */
@ApplicationScoped
public class JsonRows {

    private static final List<String> TEXTS = List.of(RowParser.TITLE, RowParser.KIND, RowParser.PUBLISHED_AT, RowParser.URL,
            RowParser.THUMBNAIL_URL);
    private static final List<String> FLAGS = List.of(RowParser.SPONSORED, RowParser.DEPICTED_COMPLETE);

    private static final KnownNames NAMES = KnownNames.of(RowParser.ID, RowParser.HOLDERS)
            .and(Stream.of(TEXTS, FLAGS).flatMap(List::stream).toArray(String[]::new));

    /**
     * The body of a request about one item.
     *
     * @param others takes the names that nobody reads
     */
    ItemRow read(String id, byte[] body, Collection<String> others) {
        RowParser.id(id);
        return row(id, StrictJson.object(body), others);
    }

    /**
     * One line of a file, with its id.
     *
     * @param others takes the names that nobody reads
     * @throws RowRejected if it is no JSON object, or one of no item
     */
    public ItemRow read(String line, Collection<String> others) {
        try {
            JsonNode node = StrictJson.line(line);
            if (node.isObject()) {
                return row(text(node, RowParser.ID), node, others);
            }
        } catch (NameRefused unclear) {
            throw RowRejected.name(unclear.doubts().get(0));
        }
        throw new RowRejected(RowParser.ID, Reason.NOT_JSON, line);
    }

    /** What a line gives as its id, whatever else is wrong with it; empty if there is none, or more than one. */
    public String idIn(String line) {
        try {
            return StrictJson.line(line).path(RowParser.ID).asText("");
        } catch (NameRefused unclear) {
            return "";
        }
    }

    private static ItemRow row(@Nullable String id, JsonNode node, Collection<String> others) {
        StrictJson.requireClear(node, NAMES, "", others);
        Map<String, String> cells = new HashMap<>();
        cells.put(RowParser.ID, id == null ? "" : id);
        TEXTS.forEach(name -> cells.put(name, text(node, name)));
        FLAGS.forEach(name -> cells.put(name, flag(node.path(name), name)));
        return RowParser.parse(cells, HolderParser.ofJson(node.get(RowParser.HOLDERS), others));
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
