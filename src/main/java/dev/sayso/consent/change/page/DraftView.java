package dev.sayso.consent.change.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemListing;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.form.AnswerForm;
import dev.sayso.consent.form.ConditionsOffered;
import dev.sayso.web.Option;
import dev.sayso.web.Problems;

/**
 * What is wanted for the items of a change set, to be said.
 *
 * @param first some of the items
 * @param items how many there are, in words
 * @param more how many are not among the first, in words; null if none
 */
public record DraftView(ChangeSet set, List<ItemListing> first, String items, @Nullable String more, List<UseTick> uses,
        List<Option> answers, AnswerForm typed, ConditionsOffered conditions, Problems problems) {

    /** A use to be ticked. */
    public record UseTick(String name, String title, String means, boolean ticked) {
    }
}
