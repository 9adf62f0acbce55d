package dev.sayso.consent.verify;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Progress;

/**
 * How the check of a history stands.
 *
 * @param progress null once it is done
 * @param next where it goes on
 * @param kind of the notice with the result
 */
public record HistoryCheckView(@Nullable Progress progress, String next, String kind, String title, String text) {

    static HistoryCheckView running(Progress progress, String next) {
        return new HistoryCheckView(progress, next, "", "", "");
    }

    static HistoryCheckView done(String kind, String title, String text) {
        return new HistoryCheckView(null, "", kind, title, text);
    }
}
