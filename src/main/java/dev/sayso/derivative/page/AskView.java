package dev.sayso.derivative.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.derivative.ratification.RatificationScreen;
import dev.sayso.web.Option;

/**
 * What a reader is asked about one parent and use of a derivative made without permission.
 *
 * @param question the form's legend
 * @param said what they said last; null if nothing
 * @param times how often they have said something
 * @param progress how many of those asked have allowed it
 * @param shown what a yes is given under; null while the use is not offered
 */
record AskView(int place, String question, @Nullable String said, int times, String progress,
        RatificationScreen.@Nullable Shown shown,
        List<Option> answers) {

    /**
     * The id of a field of this question.
     *
     * @param field such as {@code answer}
     */
    public String id(String field) {
        return field + "-" + place;
    }
}
