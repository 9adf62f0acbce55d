package dev.sayso.consent.change.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import dev.sayso.consent.standing.Admission;

/**
 * Which lines of a review are asked for: those of one use that are alike.
 *
 * @param refused empty for those that are answered
 * @param isDiffering whether those are asked for instead that are not as they were in the review before
 * @param after the inner id of the item beyond which to go on
 */
record LineQuery(String use, String was, String becomes, String refused, boolean isDiffering, long after) {

    /** Nonsense finds nothing. */
    static LineQuery of(MultivaluedMap<String, String> query) {
        String after = value(query, "after");
        return new LineQuery(value(query, "use"), value(query, "was"), value(query, "becomes"), value(query, "refused"),
                !value(query, "differing").isEmpty(),
                after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0);
    }

    static LineQuery of(Found found) {
        Admission refused = found.refused();
        return new LineQuery(found.use(), found.was().name(), found.becomes().name(), refused == null ? "" : refused.name(),
                false, 0);
    }

    /** As it stands in an address. */
    String query(long from) {
        if (isDiffering) {
            return "?differing=yes" + (from == 0 ? "" : "&after=" + from);
        }
        return "?use=" + encoded(use) + "&was=" + encoded(was) + "&becomes=" + encoded(becomes)
                + (refused.isEmpty() ? "" : "&refused=" + encoded(refused)) + (from == 0 ? "" : "&after=" + from);
    }

    private static String value(MultivaluedMap<String, String> query, String name) {
        return Optional.ofNullable(query.getFirst(name)).orElse("").replace('\0', ' ').strip();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
