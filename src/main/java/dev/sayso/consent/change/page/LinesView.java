package dev.sayso.consent.change.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.web.Column;
import dev.sayso.web.Pager;

/** The items of a review that are alike. */
public record LinesView(ChangeSet set, String title, List<Line> lines, List<Column> columns, @Nullable Pager pager) {

    /** One item. */
    public record Line(String item, String title, ReviewView.State was, ReviewView.State becomes) {
    }
}
