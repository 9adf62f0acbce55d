package dev.sayso.consent.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
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
                ItemFilter.of(state).orElse(null), use == null || use.isBlank() ? null : use.replace('\0', ' '), order,
                ItemCursor.of(back ? before : after, order).orElse(null), back, limit);
    }

    /**
     * The same filter and order, said in one way only: without nonsense, and without what goes without saying.
     *
     * @param isUse whether a use is called so
     */
    ItemQuery meant(Predicate<String> isUse) {
        ItemSearch search = search(1);
        ItemKind one = search.kind();
        ItemFilter is = search.state();
        return new ItemQuery(search.text(), one == null ? null : one.code(), is == null ? null : is.code(),
                is == null || use == null || !isUse.test(use) ? null : use,
                search.order() == ItemOrder.NEWEST ? null : search.order().code(), null, null);
    }

    /** What narrows the list, by the names of its fields. */
    public Map<String, String> filter() {
        Map<String, String> filter = parts();
        filter.remove("sort");
        return filter;
    }

    /** What stands behind the question mark of its address; empty for the whole list. */
    String text() {
        return text(parts());
    }

    /** The same list from its beginning, with one part of the query replaced. */
    String with(String part, @Nullable String value) {
        Map<String, String> parts = parts();
        parts.remove(part);
        if (value != null) {
            parts.put(part, value);
        }
        return address(text(parts));
    }

    /** Of the list with such a query. */
    static String address(String text) {
        return text.isEmpty() ? PATH : PATH + "?" + text;
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        BiConsumer<String, @Nullable String> part = (name, value) -> {
            if (value != null && !value.isBlank()) {
                parts.put(name, value);
            }
        };
        part.accept("q", q);
        part.accept("kind", kind);
        part.accept("state", state);
        part.accept("use", use);
        part.accept("sort", sort);
        return parts;
    }

    private static String text(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
