package dev.sayso.derivative.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Column;
import dev.sayso.web.Filter;
import dev.sayso.web.Option;
import dev.sayso.web.Pager;

/**
 * A creator's list of what was made from their items.
 *
 * @param state the filter in force, by its code; empty for none
 * @param pages null if all fit on one
 */
record MadeView(List<MadeLine> lines, List<Column> columns, List<Option> states, String state, List<Filter> applied,
        @Nullable Pager pages) {
}
