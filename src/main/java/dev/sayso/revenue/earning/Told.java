package dev.sayso.revenue.earning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;

import org.jspecify.annotations.Nullable;

/**
 * One event as the platform tells it.
 *
 * @param source which of the platform's systems numbers the events
 * @param id of the event, the only one of its source
 * @param derivative the platform's id
 * @param gross millionths of the currency's unit; 0 or more, of a reversal what it takes back
 * @param replaces the event of the same source that a correction is about; null for an earning
 */
public record Told(String source, String id, EventKind kind, String derivative, long gross, Currency currency, Period period,
        @Nullable String replaces) {

    /** The name of an event. */
    public record Key(String source, String id) {
    }

    public Key key() {
        return new Key(source, id);
    }

    /** The event that it is about, if it is a correction. */
    Key original() {
        return new Key(source, replaces == null ? "" : replaces);
    }

    /** SHA-256 of what it says, however that was written. */
    public byte[] hash() {
        String said = String.join("\n", kind.code(), derivative, Long.toString(gross), currency.getCurrencyCode(),
                period.start().toString(), period.end().toString(), replaces == null ? "" : replaces);
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
