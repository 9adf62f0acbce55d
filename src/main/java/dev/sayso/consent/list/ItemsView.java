package dev.sayso.consent.list;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Column;
import dev.sayso.web.Filter;
import dev.sayso.web.Option;
import dev.sayso.web.Pager;

/**
 * A creator's list of items as its page shows it.
 *
 * @param query as it was asked
 * @param picking what can be done for many items at once
 * @param found how many the search finds, in the reader's digits
 */
public record ItemsView(ItemQuery query, ViewsBar views, List<ItemLine> lines, List<Column> columns, Choices choices,
        List<Filter> applied, Picking picking, Pager pages, String found) {

    /** What the filters offer. */
    public record Choices(List<Option> kinds, List<Option> states, List<Option> uses, List<Option> orders) {
    }

    /** Whether there is nothing at all, and nobody has searched. */
    public boolean isNew() {
        return lines.isEmpty() && applied.isEmpty() && pages.previous() == null;
    }

    public @Nullable String search() {
        return query.q();
    }
}
