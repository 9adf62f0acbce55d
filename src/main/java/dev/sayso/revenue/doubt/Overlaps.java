package dev.sayso.revenue.doubt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.sayso.revenue.earning.EarningDesk.Row;
import dev.sayso.revenue.earning.Told;

/** Which earnings that are told together overlap. */
final class Overlaps {

    private record Series(String derivative, String source, String currency) {

        static Series of(Told told) {
            return new Series(told.derivative(), told.source(), told.currency().getCurrencyCode());
        }
    }

    private Overlaps() {
    }

    /** Of two that overlap the later line is doubted. */
    static List<Doubt> among(List<Row> rows) {
        Map<Series, List<Row>> series = new HashMap<>();
        rows.forEach(row -> series.computeIfAbsent(Series.of(row.told()), any -> new ArrayList<>()).add(row));
        List<Doubt> doubts = new ArrayList<>();
        series.values().forEach(own -> add(doubts, own));
        return doubts;
    }

    /** By time, each is compared with the one before it that lasts longest. */
    private static void add(List<Doubt> doubts, List<Row> series) {
        series.sort(Comparator.comparing((Row row) -> row.told().period().start()).thenComparing(Row::line));
        Row longest = series.get(0);
        for (Row row : series.subList(1, series.size())) {
            if (row.told().period().start().isBefore(longest.told().period().end()) && !isSame(row, longest)) {
                boolean isLater = row.line() > longest.line();
                Row later = isLater ? row : longest;
                Row other = isLater ? longest : row;
                doubts.add(new Doubt(later.line(), later.told().source(), later.told().id(), DoubtReason.OVERLAPS,
                        other.told().id()));
            }
            if (row.told().period().end().isAfter(longest.told().period().end())) {
                longest = row;
            }
        }
    }

    /** Told twice, or one takes the place of the other. */
    private static boolean isSame(Row one, Row other) {
        return one.told().id().equals(other.told().id()) || one.told().id().equals(other.told().replaces())
                || other.told().id().equals(one.told().replaces());
    }
}
