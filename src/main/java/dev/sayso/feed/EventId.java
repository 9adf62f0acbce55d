package dev.sayso.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an event is called: no other event, in this or any other history, has the same.
 *
 * @param epoch the code of the history in which it has its number
 */
public record EventId(String epoch, long number) {

    /** How it is written. */
    public static final String WRITTEN = "[0-9a-f]{8}-[1-9][0-9]{0,17}";

    private static final Pattern PARTS = Pattern.compile("([0-9a-f]{8})-([1-9][0-9]{0,17})");

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException for what is no id of an event
     */
    public static EventId of(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new EventId(parts.group(1), Long.parseLong(parts.group(2)));
    }

    @Override
    public String toString() {
        return epoch + '-' + number;
    }
}
