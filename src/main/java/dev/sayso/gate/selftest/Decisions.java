package dev.sayso.gate.selftest;

import java.time.Instant;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Questions for the decision service, and where they go. */
final class Decisions {

    static final String SINGLE = "/access/v1/evaluation";
    static final String BATCH = "/access/v1/evaluations";
    static final String SEARCH = "/access/v1/search/resource";

    /** No platform has an item of this name. */
    static final String UNKNOWN = "sayso-selftest-no-such-item";

    private static final String WHO_AND_HOW = """
            "subject":{"type":"remixer","id":"sayso-selftest"},"action":{"name":%s}""";

    private Decisions() {
    }

    static String question(String item, String use) {
        return "{" + WHO_AND_HOW.formatted(quoted(use)) + ",\"resource\":" + resource(item) + "}";
    }

    /** The same about two items that are not there and then a third, as one request. */
    static String three(String use, String semantic) {
        String part = "{\"resource\":" + resource(UNKNOWN) + "}";
        return "{%s,\"options\":{\"evaluations_semantic\":\"%s\"},\"evaluations\":[%s,%s,%s]}"
                .formatted(WHO_AND_HOW.formatted(quoted(use)), semantic, part, part, part);
    }

    /** Something made from the item alone by the one who asks; its permit can be empty. */
    static String derivative(String item, String use, Instant begun, String permit) {
        return """
                {"id":"sayso-selftest","kind":"text","title":"Self-test","url":"https://example.com/sayso-selftest",\
                "remixer":"sayso-selftest","holders":[{"creator":"sayso-selftest","role":"OWNER"}],"created_at":"%s",\
                "parents":[{"item":%s,"use":%s,"weight_ppm":1000000,"permit":%s}]}"""
                .formatted(begun, quoted(item), quoted(use), quoted(permit));
    }

    private static String resource(String item) {
        return "{\"type\":\"item\",\"id\":" + quoted(item) + "}";
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
