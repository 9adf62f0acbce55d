package dev.sayso.catalog.imports;

import java.util.List;

import jakarta.ws.rs.BadRequestException;

import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a file apart from it.
 *
 * @param dryRun whether only to say what would become of the rows
 * @param rows how many it has; null if that is not said
 */
record Announcement(boolean dryRun, @Nullable Long rows) {

    /** Nothing is. */
    static final Announcement NONE = new Announcement(false, null);

    private static final String MANY_DIGITS = "[0-9]{1,18}";

    /**
     * Whoever asks for a dry run in other words must not get a real one.
     *
     * @throws BadRequestException for other words, or no number
     */
    static Announcement of(List<String> dryRun, List<String> rows) {
        if ((!dryRun.isEmpty() && !dryRun.equals(List.of("true")) && !dryRun.equals(List.of("false"))) || rows.size() > 1
                || !rows.stream().allMatch(count -> count.matches(MANY_DIGITS))) {
            throw new BadRequestException();
        }
        return new Announcement(dryRun.contains("true"), rows.isEmpty() ? null : Long.valueOf(rows.get(0)));
    }
}
