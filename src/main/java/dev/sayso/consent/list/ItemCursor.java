package dev.sayso.consent.list;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Holding;
import dev.sayso.catalog.ItemListing;

/** A place in a list: that of a line. Opaque to whoever carries it. */
public record ItemCursor(ItemOrder order, String key, long itemId) {

    /** @param key a moment or a title's key, by the order */
    static ItemCursor of(ItemOrder order, Object key, long itemId) {
        return new ItemCursor(order, order == ItemOrder.TITLE ? key.toString()
                : Long.toString((key instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) key).toEpochMilli()),
                itemId);
    }

    static ItemCursor of(ItemListing line, ItemOrder order) {
        return new ItemCursor(order, order == ItemOrder.TITLE ? Holding.titleKey(line.title())
                : Long.toString(line.publishedAt().toEpochMilli()), line.id());
    }

    /** Empty for what is no cursor, or one of another order. */
    public static Optional<ItemCursor> of(@Nullable String token, ItemOrder order) {
        if (token == null || token.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\n", 3);
            ItemCursor cursor = new ItemCursor(order, parts[2], Long.parseLong(parts[1]));
            cursor.value();
            return parts[0].equals(order.code()) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    public String token() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((order.code() + "\n" + itemId + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    Object value() {
        return order == ItemOrder.TITLE ? key : Instant.ofEpochMilli(Long.parseLong(key));
    }
}
