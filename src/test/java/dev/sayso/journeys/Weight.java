package dev.sayso.journeys;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/** What a page cost to load, in compressed bytes, thumbnails not counted. */
record Weight(int requests, int fromNetwork, int html, int css, int js) {

    private static final String ENTRIES = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .filter(entry => !entry.name.startsWith('data:'))
              .map(entry => ({ name: entry.name, type: entry.initiatorType, body: entry.encodedBodySize,
                transfer: entry.transferSize }))""";

    @SuppressWarnings("unchecked")
    static Weight of(Visitor visitor, String path) {
        visitor.goTo(path);
        List<Map<String, Object>> entries = (List<Map<String, Object>>) visitor.page().evaluate(ENTRIES);
        return new Weight(entries.size(), (int) entries.stream().filter(entry -> number(entry, "transfer") > 0).count(),
                sum(entries, ".html"), sum(entries, ".css"), sum(entries, ".js"));
    }

    private static int sum(List<Map<String, Object>> entries, String kind) {
        return entries.stream().filter(entry -> kind.equals(".html") ? "navigation".equals(entry.get("type"))
                : requireNonNull(entry.get("name")).toString().endsWith(kind)).mapToInt(entry -> number(entry, "body")).sum();
    }

    private static int number(Map<String, Object> entry, String name) {
        return ((Number) requireNonNull(entry.get(name), name)).intValue();
    }
}
