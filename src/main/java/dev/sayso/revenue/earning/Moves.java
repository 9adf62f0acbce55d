package dev.sayso.revenue.earning;

import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import dev.sayso.revenue.ledger.Template;

/** The money that a chunk of events moves, gathered so that every account and target is written once for each journal. */
final class Moves {

    /** One journal to be: all that one template moves in one currency. */
    record Way(Template template, Currency currency) {
    }

    /** Gross of one derivative while its owners stay the same. */
    record Stretch(Earner earner, Instant since, Fate fate) {
    }

    /** What moves on one way, in millionths. */
    static final class Sum {
        private long came;
        private long suspended;
        private final Map<Stretch, Long> earned = new LinkedHashMap<>();

        long came() {
            return came;
        }

        long suspended() {
            return suspended;
        }

        Map<Stretch, Long> earned() {
            return earned;
        }
    }

    private final Map<Template, Map<Currency, Sum>> sums = new TreeMap<>();

    /** From outside, or back. */
    void come(Way way, long micros) {
        Sum sum = sum(way);
        sum.came = Math.addExact(sum.came, micros);
    }

    void suspend(Way way, long micros) {
        Sum sum = sum(way);
        sum.suspended = Math.addExact(sum.suspended, micros);
    }

    void earn(Way way, Earner earner, Piece piece, long micros) {
        sum(way).earned.merge(new Stretch(earner, earner.stretchOf(piece.start()), piece.fate()), micros, Math::addExact);
    }

    /** In the order of the templates, so that what comes is reckoned before what is taken back. */
    Map<Way, Sum> all() {
        Map<Way, Sum> all = new LinkedHashMap<>();
        sums.forEach((template, byCurrency) -> byCurrency
                .forEach((currency, sum) -> all.put(new Way(template, currency), sum)));
        return all;
    }

    private Sum sum(Way way) {
        return sums.computeIfAbsent(way.template(), any -> new HashMap<>()).computeIfAbsent(way.currency(), any -> new Sum());
    }
}
