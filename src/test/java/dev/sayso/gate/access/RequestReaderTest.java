package dev.sayso.gate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.sayso.web.KnownNames;

/** What is read piece by piece is what a plain reading of the whole tree finds, whatever is sent. */
class RequestReaderTest {

    private static final int BODIES = Integer.getInteger("sayso.bodies", 100_000);
    private static final ObjectReader TREE = new ObjectMapper().reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final List<String> NAMES = List.of("subject", "action", "resource", "context", "type", "id", "name",
            "properties", "verified", "commercial", "x");
    private static final List<String> VALUES = List.of("null", "true", "false", "7", "-1.5e3", "\"\"", "\"remixer\"",
            "\"a\\u00e9\\\"\"", "[]", "[1,{\"id\":\"x\"}]", "{}", "{\"type\":\"item\"}", "{\"verified\":true}",
            "{\"commercial\":null,\"verified\":7}", "\"" + "x".repeat(129) + "\"");

    private final RequestReader reader = new RequestReader();
    private final Random random = new Random(7);

    @Test
    void readsWhatATreeHolds() throws IOException {
        int taken = 0;
        for (int i = 0; i < BODIES; i++) {
            byte[] body = body();
            Query read = query(body);
            assertThat(read).as(new String(body, StandardCharsets.UTF_8)).isEqualTo(ofTree(body));
            taken += read == null ? 0 : 1;
        }
        assertThat(taken).isBetween(BODIES / 20, BODIES * 19 / 20);
    }

    @Test
    void elementsAreReadLikeQuestions() throws IOException {
        for (int i = 0; i < BODIES / 20; i++) {
            List<String> elements = random.ints(4).mapToObj(any -> tree(mutated()).toString()).toList();
            byte[] body = ("{\"evaluations\":[" + String.join(",", elements) + "]}").getBytes(StandardCharsets.UTF_8);
            List<Asking> askings = reader.batch(body).askings();
            for (int n = 0; n < elements.size(); n++) {
                assertThat(askings.get(n).query()).as(elements.get(n))
                        .isEqualTo(ofTree(elements.get(n).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private @Nullable Query query(byte[] body) {
        try {
            return reader.question(body);
        } catch (RequestRejected rejected) {
            return null;
        }
    }

    /** A good question, changed in some places, or broken. */
    private byte[] body() {
        byte[] body = mutated().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private String mutated() {
        ObjectNode question = (ObjectNode) tree("""
                {"subject":{"type":"remixer","id":"acct-1","properties":{"verified":true}},
                 "action":{"name":"recut","properties":{"commercial":false}},
                 "resource":{"type":"item","id":"video-1"},"context":{}}""");
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            JsonNode inner = question.path(NAMES.get(random.nextInt(3)));
            ObjectNode object = random.nextBoolean() && inner.isObject() ? (ObjectNode) inner : question;
            String name = NAMES.get(random.nextInt(NAMES.size()));
            if (random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.set(name, tree(VALUES.get(random.nextInt(VALUES.size()))));
            }
        }
        return question.toString();
    }

    private static JsonNode tree(String json) {
        try {
            return TREE.readTree(json);
        } catch (IOException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static @Nullable Query ofTree(byte[] body) throws IOException {
        JsonNode tree;
        try {
            tree = TREE.readTree(body);
        } catch (JacksonException malformed) {
            return null;
        }
        JsonNode context = tree.path("context");
        String[] texts = { text(tree, "/subject/type"), text(tree, "/subject/id"), text(tree, "/action/name"),
                text(tree, "/resource/type"), text(tree, "/resource/id") };
        Boolean verified = flag(tree.path("subject").path("properties"), "verified", false);
        Boolean commercial = flag(tree.path("action").path("properties"), "commercial", true);
        JsonNode ofResource = tree.path("resource").path("properties");
        if (verified == null || commercial == null || List.of(texts).contains("") || texts[1].length() > 128
                || !isOptional(context) || !isOptional(ofResource) || hasNearNames(tree)) {
            return null;
        }
        return new Query(new Query.Subject(texts[0], texts[1], verified), new Query.Action(texts[2], commercial),
                new Query.Resource(texts[3], texts[4]));
    }

    private static boolean hasNearNames(JsonNode tree) {
        return hasNearNames(tree, Parts.NAMES) || hasNearNames(tree.path("subject"), Parts.OF_THING)
                || hasNearNames(tree.path("action"), Parts.OF_ACTION) || hasNearNames(tree.path("resource"), Parts.OF_THING)
                || hasNearNames(tree.at("/subject/properties"), Parts.OF_SUBJECT_PROPERTIES)
                || hasNearNames(tree.at("/action/properties"), Parts.OF_ACTION_PROPERTIES);
    }

    private static boolean hasNearNames(JsonNode object, KnownNames known) {
        return object.properties().stream().anyMatch(member -> known.meant(member.getKey()).isPresent());
    }

    private static String text(JsonNode tree, String path) {
        JsonNode value = tree.at(path);
        return value.isTextual() ? value.textValue() : "";
    }

    private static @Nullable Boolean flag(JsonNode properties, String name, boolean otherwise) {
        JsonNode value = properties.path(name);
        boolean isFlag = isOptional(properties) && (value.isBoolean() || value.isNull() || value.isMissingNode());
        return !isFlag ? null : value.isBoolean() ? value.booleanValue() : otherwise;
    }

    private static boolean isOptional(JsonNode object) {
        return object.isObject() || object.isNull() || object.isMissingNode();
    }
}
