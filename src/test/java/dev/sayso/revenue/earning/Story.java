package dev.sayso.revenue.earning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * A random set of events about some derivatives: earnings, partial reversals, restatements; never more taken back than told.
 */
final class Story {

    static final List<Currency> CURRENCIES = List.of(Currency.getInstance("EUR"), Currency.getInstance("JPY"));

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random;
    private final String prefix;
    private final List<String> derivatives;
    private final List<Told> events = new ArrayList<>();

    Story(Random random, String prefix, List<String> derivatives, int earnings) {
        this.random = random;
        this.prefix = prefix;
        this.derivatives = derivatives;
        for (int i = 0; i < earnings; i++) {
            addEarning();
        }
    }

    private void addEarning() {
        Told earning = told(EventKind.EARNING, derivatives.get(random.nextInt(derivatives.size())), gross(),
                CURRENCIES.get(random.nextInt(2)), null);
        events.add(earning);
        switch (random.nextInt(4)) {
            case 0 -> reverseInParts(earning);
            case 1 -> restate(earning);
            default -> {
                // it stays as it is
            }
        }
    }

    private void reverseInParts(Told original) {
        long left = original.gross();
        for (int part = random.nextInt(3); part >= 0 && left > 0; part--) {
            long micros = random.nextInt(3) == 0 ? left : 1 + random.nextLong(left);
            events.add(told(EventKind.REVERSAL, original.derivative(), micros, original.currency(), original.id()));
            left -= micros;
        }
    }

    /** Perhaps again and again, and in the end in parts. */
    private void restate(Told original) {
        Told restatement = told(EventKind.RESTATEMENT, derivatives.get(random.nextInt(derivatives.size())), gross(),
                CURRENCIES.get(random.nextInt(2)), original.id());
        events.add(restatement);
        if (random.nextInt(3) == 0) {
            restate(restatement);
        } else if (random.nextInt(2) == 0 && restatement.gross() > 0) {
            reverseInParts(restatement);
        }
    }

    private long gross() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(4);
            case 1 -> random.nextInt(1_000);
            default -> random.nextLong(50_000_000_000L);
        };
    }

    private Told told(EventKind kind, String derivative, long gross, Currency currency,
            @Nullable String replaces) {
        Instant start = FIRST.plus(Duration.ofHours(random.nextInt(24 * 200)));
        Period period = new Period(start, start.plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 30))));
        return new Told("ads", prefix + events.size(), kind, derivative, gross, currency, period, replaces);
    }

    List<Told> events() {
        return List.copyOf(events);
    }

    /** In any order, some told twice. */
    List<Told> shuffled(Random order) {
        List<Told> told = new ArrayList<>(events);
        for (int again = events.size() / 5; again > 0; again--) {
            told.add(events.get(order.nextInt(events.size())));
        }
        Collections.shuffle(told, order);
        return told;
    }
}
