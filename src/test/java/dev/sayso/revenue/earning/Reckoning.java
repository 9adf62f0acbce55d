package dev.sayso.revenue.earning;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.sayso.money.Fraction;

/**
 * What everybody must have in the end, worked out from the whole set of events at once and in another way than the program:
 * first what is left of each event, then each stretch of its time, then exact sums.
 */
final class Reckoning {

    /** Whom the gross of a derivative belongs to at a moment, as exact parts by line and version. */
    record Part(String line, long creator, Fraction part) {
    }

    /** A derivative, from moment to moment. */
    record Model(SortedMap<Instant, List<Part>> parts, Instant until) {
    }

    private final Map<String, Map<String, BigInteger>> gross = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final SortedMap<String, Long> totals = new TreeMap<>();

    private Reckoning() {
    }

    static SortedMap<String, Long> of(List<Told> events, Map<String, Model> models) {
        Reckoning reckoning = new Reckoning();
        Map<String, Long> taken = new HashMap<>();
        events.forEach(event -> {
            if (event.kind() == EventKind.REVERSAL) {
                taken.merge(event.replaces(), event.gross(), Long::sum);
            }
        });
        events.forEach(event -> {
            if (event.kind() == EventKind.RESTATEMENT) {
                taken.put(event.replaces(), Long.MAX_VALUE);
            }
        });
        events.stream().filter(event -> event.kind().earns()).forEach(event -> {
            long back = Math.min(event.gross(), taken.getOrDefault(event.id(), 0L));
            reckoning.add(event, back, models.get(event.derivative()));
        });
        reckoning.floor();
        return reckoning.totals;
    }

    private void add(Told event, long back, @Nullable Model model) {
        String currency = event.currency().getCurrencyCode();
        totals.merge("in " + currency, event.gross() - back, Long::sum);
        if (model == null) {
            totals.merge("suspense " + currency, event.gross() - back, Long::sum);
            return;
        }
        TreeSet<Instant> cuts = new TreeSet<>(model.parts().keySet());
        cuts.add(model.until());
        cuts.removeIf(cut -> !cut.isAfter(event.period().start()) || !cut.isBefore(event.period().end()));
        Instant from = event.period().start();
        for (Instant to : append(cuts, event.period().end())) {
            long piece = share(event.gross(), event, to) - share(event.gross(), event, from);
            long taken = event.gross() == 0 ? 0
                    : back(back, share(event.gross(), event, to), event.gross())
                            - back(back, share(event.gross(), event, from), event.gross());
            place(event, currency, model, from, piece - taken);
            from = to;
        }
    }

    private static List<Instant> append(Set<Instant> cuts, Instant end) {
        List<Instant> all = new ArrayList<>(cuts);
        all.add(end);
        return all;
    }

    private static long share(long gross, Told event, Instant moment) {
        BigInteger passed = BigInteger.valueOf(Duration.between(event.period().start(), moment).toMillis());
        BigInteger whole = BigInteger.valueOf(Duration.between(event.period().start(), event.period().end()).toMillis());
        return BigInteger.valueOf(gross).multiply(passed).divide(whole).longValueExact();
    }

    private static long back(long back, long before, long gross) {
        return BigInteger.valueOf(back).multiply(BigInteger.valueOf(before)).divide(BigInteger.valueOf(gross)).longValueExact();
    }

    private void place(Told event, String currency, Model model, Instant from, long micros) {
        if (!from.isBefore(model.until())) {
            totals.merge("suspense " + currency, micros, Long::sum);
            return;
        }
        SortedMap<Instant, List<Part>> before = model.parts().headMap(from.plusMillis(1));
        for (Part part : requireNonNull(model.parts().get(before.isEmpty() ? model.parts().firstKey() : before.lastKey()))) {
            String key = event.derivative() + " " + part.line() + " " + part.creator() + " " + part.part();
            parts.put(key, part);
            gross.computeIfAbsent(key, any -> new HashMap<>()).merge(currency, BigInteger.valueOf(micros), BigInteger::add);
        }
    }

    private void floor() {
        gross.forEach((key, byCurrency) -> byCurrency.forEach((currency, sum) -> {
            Part part = requireNonNull(parts.get(key));
            long floor = sum.multiply(part.part().numerator()).divide(part.part().denominator()).longValueExact();
            totals.merge(part.creator() + " " + currency, floor, Long::sum);
        }));
        totals.values().removeIf(total -> total == 0);
    }
}
