package dev.sayso.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import jakarta.ws.rs.BadRequestException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Reads JSON that programs send, strictly: a member that stands twice is refused wherever it is, as whichever of the two
 * were taken, the other would be dropped without a word. So is whatever follows the value.
 */
public final class StrictJson {

    private static final ObjectReader READER = new ObjectMapper().reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static final JsonFactory TOKENS = new JsonFactory();

    private StrictJson() {
    }

    /**
     * The body of a request.
     *
     * @throws BadRequestException if it is no JSON object
     * @throws NameRefused for a member that stands twice
     */
    public static JsonNode object(byte[] body) {
        try {
            JsonNode node = read(body);
            if (node.isObject()) {
                return node;
            }
            throw new BadRequestException();
        } catch (IOException malformed) {
            throw new BadRequestException(malformed);
        }
    }

    /**
     * The object that a line is; nothing if it is none.
     *
     * @throws NameRefused for a member that stands twice
     */
    public static JsonNode line(String line) {
        try {
            JsonNode node = READER.readTree(line);
            return node.isObject() ? node : MissingNode.getInstance();
        } catch (IOException malformed) {
            requireDistinct(line);
            return MissingNode.getInstance();
        }
    }

    /**
     * Requires that no member nearly is one that is read.
     *
     * @param pointer to the object, by RFC 6901
     * @param others takes the names of those that nobody reads
     * @throws NameRefused for the first that does
     */
    public static void requireClear(JsonNode object, KnownNames known, String pointer, Collection<String> others) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.has(name)) {
                known.meant(name).ifPresent(meant -> {
                    throw NameRefused.meant(name, meant, pointer + JsonPointer.SEPARATOR + escaped(name));
                });
                others.add(name);
            }
        });
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode read(byte[] body) throws IOException {
        try {
            return READER.readTree(body);
        } catch (IOException malformed) {
            requireDistinct(new String(body, StandardCharsets.UTF_8));
            throw malformed;
        }
    }

    /** Looks for what stands twice, and says where; what is malformed in another way is left alone. */
    private static void requireDistinct(String json) {
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonParser parser = TOKENS.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open.push(new HashSet<>());
                } else if (token == JsonToken.END_OBJECT) {
                    open.pop();
                } else if (token == JsonToken.FIELD_NAME && !open.element().add(parser.currentName())) {
                    JsonLocation at = parser.currentTokenLocation();
                    throw NameRefused.twice(parser.currentName(), parser.getParsingContext().pathAsPointer().toString(),
                            at.getLineNr(), at.getColumnNr());
                }
            }
        } catch (IOException malformed) {
            // as was found before
        }
    }
}
