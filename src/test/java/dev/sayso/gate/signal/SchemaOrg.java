package dev.sayso.gate.signal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Holds JSON-LD to what schema.org says of the types and properties that we use: what they are called, and what they hold. */
final class SchemaOrg {

    private enum Range {
        TEXT,
        URL,
        URLS
    }

    private static final Set<String> CREATIVE_WORKS = Set.of("CreativeWork", "VideoObject", "AudioObject", "ImageObject",
            "TextDigitalDocument");

    /** Properties of Thing and CreativeWork; where a work or a definition is expected too, its address stands for it. */
    private static final Map<String, Range> PROPERTIES = Map.of("identifier", Range.TEXT, "name", Range.TEXT, "url", Range.URL,
            "license", Range.URLS, "usageInfo", Range.URL, "acquireLicensePage", Range.URL, "isBasedOn", Range.URLS);

    private SchemaOrg() {
    }

    static void assertDescribesAWork(JsonNode node) {
        assertThat(node.path("@context").textValue()).isEqualTo("https://schema.org");
        assertThat(node.path("@type").textValue()).isIn(CREATIVE_WORKS);
        assertIsAddress(node.path("@id"));
        node.properties().forEach(member -> {
            if (!member.getKey().startsWith("@")) {
                assertThat(PROPERTIES).containsKey(member.getKey());
                assertIsOf(requireNonNull(PROPERTIES.get(member.getKey())), member.getValue());
            }
        });
    }

    private static void assertIsOf(Range range, JsonNode value) {
        switch (range) {
            case TEXT -> assertThat(value.textValue()).isNotBlank();
            case URL -> assertIsAddress(value);
            case URLS -> {
                assertThat(value.isArray()).isTrue();
                assertThat(value).isNotEmpty().allSatisfy(SchemaOrg::assertIsAddress);
            }
            default -> throw new AssertionError(range);
        }
    }

    private static void assertIsAddress(JsonNode value) {
        assertThat(URI.create(value.textValue())).matches(uri -> uri.isAbsolute() && uri.getHost() != null);
    }
}
