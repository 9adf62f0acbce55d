package dev.sayso.web;

import java.util.List;

/**
 * Some rejections of a file.
 *
 * @param next where the list goes on; empty at its end
 */
public record RejectionList(List<Rejection> rejections, String next) {

    private static final int LONGEST = 1_000;

    public static RejectionList of(List<Rejection> found, int limit) {
        List<Rejection> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new RejectionList(shown,
                found.size() > limit ? Long.toString(shown.get(limit - 1).line(), Character.MAX_RADIX) : "");
    }

    /**
     * How many are wanted.
     *
     * @throws NumberFormatException if a list cannot be so long
     */
    public static int limitOf(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > LONGEST) {
            throw new NumberFormatException(text);
        }
        return limit;
    }

    /**
     * After which line the list goes on.
     *
     * @throws NumberFormatException if it is no cursor
     */
    public static long lineOf(String cursor) {
        return cursor.isEmpty() ? 0 : Long.parseLong(cursor, Character.MAX_RADIX);
    }
}
