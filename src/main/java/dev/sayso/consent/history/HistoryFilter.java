package dev.sayso.consent.history;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Query;
import jakarta.ws.rs.core.MultivaluedMap;

import dev.sayso.consent.standing.Act;

/** Which of a creator's answers are wanted, as the address says it: by use, kind of answer, item and days. */
public final class HistoryFilter {

    static final String FROM = "from";
    static final String TO = "to";

    static final List<String> DAYS = List.of(FROM, TO);

    /** What databases can tell from another day. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private static final Map<String, String> CLAUSES = Map.of("use", "a.useName = :use", "kind", "a.kind = :kind",
            "item", "a.itemId = (select i.id from Item i where i.platformId = :item)", FROM, "a.givenAt >= :from",
            TO, "a.givenAt < :to");

    private final Map<String, String> values = new LinkedHashMap<>();

    private HistoryFilter() {
    }

    static HistoryFilter of(MultivaluedMap<String, String> query) {
        HistoryFilter filter = new HistoryFilter();
        Stream.of("use", "kind", "item", FROM, TO).forEach(name -> {
            String value = query.getFirst(name);
            if (value != null && !value.isBlank()) {
                filter.values.put(name, value.strip());
            }
        });
        if (filter.kind().isEmpty()) {
            filter.values.remove("kind");
        }
        return filter;
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    Map<String, String> values() {
        return values;
    }

    Optional<Act.Kind> kind() {
        return Stream.of(Act.Kind.values()).filter(kind -> kind.name().equals(value("kind"))).findFirst();
    }

    /** Whether a day is given that is none. */
    boolean isWrong(String name) {
        if (!DAYS.contains(name) || !values.containsKey(name)) {
            return false;
        }
        try {
            LocalDate day = LocalDate.parse(value(name));
            return day.isBefore(FIRST) || day.isAfter(LAST);
        } catch (DateTimeParseException none) {
            return true;
        }
    }

    /** Conditions on the answer {@code a}. */
    String conditions() {
        return values.keySet().stream().map(name -> " and " + CLAUSES.get(name)).collect(Collectors.joining());
    }

    /** @param zone in which days begin */
    void bind(Query query, ZoneId zone) {
        values.forEach((name, value) -> query.setParameter(name, switch (name) {
            case "kind" -> kind().orElseThrow();
            case FROM -> LocalDate.parse(value).atStartOfDay(zone).toInstant();
            case TO -> LocalDate.parse(value).plusDays(1).atStartOfDay(zone).toInstant();
            default -> value;
        }));
    }

    /** The address of these answers, without one of the filters. */
    String addressWithout(String path, String name) {
        return path + values.entrySet().stream().filter(entry -> !entry.getKey().equals(name))
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    String address(String path) {
        return values.isEmpty() ? path : addressWithout(path, "");
    }

    /** The address of a page of them. */
    String address(String path, String cursor, int number) {
        return address(path) + (values.isEmpty() ? "?" : "&") + cursor + "=" + number;
    }
}
