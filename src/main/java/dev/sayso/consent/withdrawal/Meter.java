package dev.sayso.consent.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.arc.All;

/** The figures of the last days, counted once a minute however many ask. */
@ApplicationScoped
class Meter {

    static final int DAYS = 30;

    private final Withdrawals withdrawals;
    private final List<WithdrawalFigure> others;
    private final Clock clock;
    private final Cache<String, Figures> last = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Meter(Withdrawals withdrawals, @All List<WithdrawalFigure> others, Clock clock) {
        this.withdrawals = withdrawals;
        this.others = others.stream().sorted(Comparator.comparingInt(WithdrawalFigure::order)).toList();
        this.clock = clock;
    }

    /** At most a minute old. */
    Figures figures() {
        return last.get("", any -> read());
    }

    /** Those that other features contribute, in their order. */
    List<WithdrawalFigure> others() {
        return others;
    }

    Figures read() {
        Instant now = clock.instant();
        Instant since = now.minus(DAYS, ChronoUnit.DAYS);
        Map<String, Long> counted = new LinkedHashMap<>();
        others.forEach(figure -> counted.put(figure.key(), figure.count(since)));
        return new Figures(now, since, withdrawals.count(Instant.EPOCH), withdrawals.count(since), withdrawals.effect(since),
                withdrawals.confirmed(since), counted);
    }
}
