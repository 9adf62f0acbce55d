package dev.sayso.consent.list;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.views.SavedView;
import dev.sayso.web.Problems;

/**
 * The saved views above the list, and the form for another.
 *
 * @param query of the list, as it is meant
 * @param naming the name of a view that was just sent and is not saved
 * @param act made with the form, so that one sent twice saves once
 */
public record ViewsBar(List<SavedView> all, ItemQuery query, Naming naming, UUID act) {

    /** A name as it was typed, and what is wrong with it. */
    public record Naming(String typed, Problems problems) {

        static final Naming NONE = new Naming("", Problems.NONE);
    }

    /** The view that shows just this list, or null. */
    public @Nullable SavedView current() {
        return all.stream().filter(view -> view.finds(query.text())).findFirst().orElse(null);
    }

    /** Whether this is the list without a filter, in its usual order. */
    public boolean isWhole() {
        return query.text().isEmpty();
    }

    /** Whether there is something to save, or to correct. */
    public boolean isOffered() {
        return !naming.problems().isEmpty() || (!query.filter().isEmpty() && current() == null);
    }

    public String address(SavedView view) {
        return ItemQuery.address(view.query());
    }
}
