package dev.sayso.revenue.reading;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;

import org.jspecify.annotations.Nullable;

/**
 * Which movements are listed; it is all in the address.
 *
 * @param month in which they were booked, or null for all
 * @param groups what they must belong to
 * @param after the last movement of the page before
 */
record MovementFilter(Currency currency, @Nullable YearMonth month, Map<Grouping, String> groups, Cursor after) {

    private static final int LONGEST = 128;

    /** All movements in a currency. */
    static MovementFilter every(Currency currency) {
        return new MovementFilter(currency, null, Map.of(), Cursor.START);
    }

    /** @throws NotFoundException for what no link says */
    static MovementFilter of(MultivaluedMap<String, String> query) {
        Map<Grouping, String> groups = new EnumMap<>(Grouping.class);
        for (Grouping grouping : Grouping.values()) {
            Optional.ofNullable(query.getFirst(grouping.code())).filter(key -> !key.isEmpty() && key.length() <= LONGEST)
                    .ifPresent(key -> groups.put(grouping, key));
        }
        return new MovementFilter(currency(query.getFirst("currency")), month(query.getFirst("month")), groups,
                Cursor.of(query.getFirst("after")));
    }

    static Currency currency(@Nullable String code) {
        try {
            return Currency.getInstance(code == null ? "" : code);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException(unknown);
        }
    }

    private static @Nullable YearMonth month(@Nullable String written) {
        try {
            return written == null || written.isEmpty() ? null : YearMonth.parse(written);
        } catch (DateTimeParseException ofNoLink) {
            throw new NotFoundException(ofNoLink);
        }
    }

    /** When the month begins, or long ago. */
    Instant from(ZoneId zone) {
        return month == null ? Instant.EPOCH : month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** When the month is over, or far from now. */
    Instant to(ZoneId zone) {
        return month == null ? Instant.parse("9999-01-01T00:00:00Z")
                : month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }

    MovementFilter in(@Nullable YearMonth other) {
        return new MovementFilter(currency, other, groups, Cursor.START);
    }

    /** Those of one group. */
    MovementFilter of(Grouping grouping, String key) {
        Map<Grouping, String> all = new EnumMap<>(Grouping.class);
        all.putAll(groups);
        all.put(grouping, key);
        return new MovementFilter(currency, month, all, Cursor.START);
    }

    MovementFilter after(Cursor place) {
        return new MovementFilter(currency, month, groups, place);
    }

    MovementFilter without(Grouping grouping) {
        Map<Grouping, String> others = new EnumMap<>(Grouping.class);
        others.putAll(groups);
        others.remove(grouping);
        return new MovementFilter(currency, month, others, Cursor.START);
    }

    /** Where they are listed. */
    String address() {
        UriBuilder address = UriBuilder.fromPath(EarningsResource.PATH + "/movements").queryParam("currency",
                currency.getCurrencyCode());
        if (month != null) {
            address.queryParam("month", month);
        }
        groups.forEach((grouping, key) -> address.queryParam(grouping.code(), "{" + grouping.code() + "}"));
        if (!after.isStart()) {
            address.queryParam("after", after);
        }
        Map<String, Object> keys = new HashMap<>();
        groups.forEach((grouping, key) -> keys.put(grouping.code(), key));
        return address.buildFromMap(keys).toString();
    }
}
