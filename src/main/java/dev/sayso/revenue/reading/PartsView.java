package dev.sayso.revenue.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Column;
import dev.sayso.web.Pager;

/** Sums of one kind, the largest first. */
record PartsView(String title, List<Column> columns, List<EarningsView.Part> parts, @Nullable Pager pager) {
}
