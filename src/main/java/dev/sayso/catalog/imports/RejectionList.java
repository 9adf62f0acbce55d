package dev.sayso.catalog.imports;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.sayso.catalog.CatalogMessages;
import dev.sayso.web.Messages;

/**
 * Some rejections of an import.
 *
 * @param next where the list goes on; empty at its end
 */
record RejectionList(List<Rejection> rejections, @JsonProperty("next") String next) {

    private static final int LONGEST = 1_000;

    /** One rejected row. */
    record Rejection(long line, String field, String reason, String detail, String value) {

        static Rejection of(ImportRejection rejection) {
            return new Rejection(rejection.line(), rejection.field(), rejection.reason().code(),
                    Messages.of(CatalogMessages.class).reason(rejection.reason()), rejection.excerpt());
        }
    }

    static RejectionList of(List<ImportRejection> found, int limit) {
        List<ImportRejection> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new RejectionList(shown.stream().map(Rejection::of).toList(),
                found.size() > limit ? Long.toString(shown.get(limit - 1).line(), Character.MAX_RADIX) : "");
    }

    /** @throws NumberFormatException if a list cannot be so long */
    static int limitOf(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > LONGEST) {
            throw new NumberFormatException(text);
        }
        return limit;
    }

    /** @throws NumberFormatException if it is no cursor */
    static long lineOf(String cursor) {
        return cursor.isEmpty() ? 0 : Long.parseLong(cursor, Character.MAX_RADIX);
    }
}
