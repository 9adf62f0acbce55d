package dev.sayso.consent.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Language;

/**
 * One answer in full.
 *
 * @param reached how many of the platform's systems confirmed it; null if none of them says so
 * @param use its name in the reader's language
 * @param requesters the only ones it is for; none for no list
 * @param text what was on the screen
 * @param letEnd whether the reader has just let it end
 * @param replacement the number of the answer that took its place, or null
 */
public record AnswerView(AnswerRecords.Row row, String sentence, @Nullable String reached, String use, List<String> requesters,
        String text,
        @Nullable Integer replacement, boolean letEnd) {

    /** The language of the text. */
    public Language language() {
        return Language.of(row.language()).orElse(Language.EN);
    }

    public boolean isYes() {
        return row.kind().isYes();
    }
}
