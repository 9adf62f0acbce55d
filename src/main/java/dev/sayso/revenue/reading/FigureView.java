package dev.sayso.revenue.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.money.Money;
import dev.sayso.web.Column;
import dev.sayso.web.Pager;

/**
 * How one amount was worked out, down to its events and to what allowed it.
 *
 * @param line what the item's people have of gross, in words
 * @param owned what this person owned of the item, in words; null for somebody depicted
 * @param part this person's exact part, in words
 * @param terms null where nobody allowed it
 * @param answers of this person
 */
record FigureView(long id, Money owed, Money gross, String derivative, String derivativeTitle, String lead,
        String line, @Nullable String owned, String part, @Nullable Terms terms, List<Integer> answers, List<Column> columns,
        List<Event> events, @Nullable Pager pager) {

    /** The version of the terms that counts. */
    public record Terms(String use, String title, int version) {
    }

    /** A part of an event. */
    public record Event(String name, String path, String period, Money gross, Money counted) {
    }
}
