package dev.sayso.revenue.reading;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.money.Money;
import dev.sayso.web.Chart;
import dev.sayso.web.Column;

/**
 * A creator's money in one currency.
 *
 * @param currencies the ways to the same in each currency, if there are several
 * @param now the moment it is as of
 * @param held null if nothing is
 * @param told when the platform last told of revenue, null if never
 * @param late whether that is long ago
 * @param waiting gross that waits, in any currency
 */
record EarningsView(String currency, List<Way> currencies, Instant now, Money month, Money all, @Nullable Money held,
        @Nullable Instant told, boolean late, List<Waits> waiting, List<Column> waitingColumns, Chart chart, List<Group> groups,
        String movements, String file) {

    /** A link. */
    public record Way(String label, String path, boolean here) {
    }

    /** Gross that waits, and why. */
    public record Waits(String cause, Money gross) {
    }

    /**
     * The largest sums of one kind.
     *
     * @param all where the others are, null if there are none
     */
    public record Group(String id, String title, List<Column> columns, List<Part> parts, @Nullable Way all) {
    }

    /** A sum, with the way to what it is made of. */
    public record Part(String title, String path, Money amount) {
    }
}
