package dev.sayso.consent.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemKind;

/** The query of a list's address, each part as it was written and perhaps nonsense. */
public record ItemQuery(@Nullable String q, @Nullable String kind, @Nullable String state, @Nullable String use,
        @Nullable String sort, @Nullable String after, @Nullable String before) {

    private static final String PATH = "/items";
    private static final int LONGEST = 200;

    /** What is meant; nonsense means nothing. */
    public ItemSearch search(int limit) {
        ItemOrder order = ItemOrder.of(sort);
        boolean back = before != null;
        String text = q == null ? "" : q.replace('\0', ' ').strip();
        return new ItemSearch(text.substring(0, Math.min(text.length(), LONGEST)), ItemKind.of(kind).orElse(null),
                ItemFilter.of(state).orElse(null), use == null || use.isBlank() ? null : use, order,
                ItemCursor.of(back ? before : after, order).orElse(null), back, limit);
    }

    /** The same list from its beginning, with one part of the query replaced. */
    String with(String part, @Nullable String value) {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("q", q);
        parts.put("kind", kind);
        parts.put("state", state);
        parts.put("use", use);
        parts.put("sort", sort);
        parts.put(part, value);
        String query = parts.entrySet().stream().filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue())).collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static String encoded(@Nullable String value) {
        return URLEncoder.encode(Optional.ofNullable(value).orElse(""), StandardCharsets.UTF_8);
    }
}
