package dev.sayso.consent.change.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.web.Column;
import dev.sayso.web.Pager;

/** Some items of a review. */
public record LinesView(ChangeSet set, String title, String heading, List<Line> lines, List<Column> columns,
        @Nullable Pager pager) {

    /**
     * One item.
     *
     * @param use its title, where the list is about several; null where it is about one
     */
    public record Line(String item, String title, @Nullable String use, ReviewView.State was, ReviewView.State becomes) {
    }
}
