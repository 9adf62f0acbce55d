package dev.sayso.consent.withdrawal;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.sayso.consent.withdrawal.Figures.Times;

/**
 * The figures as programs read them: null is fewer than {@code fewest_told}.
 *
 * @param others by their keys; empty while nothing else is counted
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FiguresFile(Instant countedAt, Instant since, int fewestTold, @Nullable Long withdrawalsInAll,
        @Nullable Long withdrawals, @Nullable Span inEffectEverywhere, @Nullable Span confirmedByAll,
        Map<String, Long> others) {

    /** How long it took, in milliseconds, and of how many that is known and unknown. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Span(long measured, long unmeasured, @Nullable Long medianMillis, @Nullable Long nineOfTenMillis,
            @Nullable Long slowestMillis) {
    }

    static FiguresFile of(Figures figures) {
        return new FiguresFile(figures.now(), figures.since(), Figures.FEWEST, told(figures.all()), told(figures.recent()),
                span(figures.effect()), span(figures.confirmed()), figures.others());
    }

    private static @Nullable Long told(long number) {
        return number < Figures.FEWEST ? null : Long.valueOf(number);
    }

    private static @Nullable Span span(Times times) {
        return times.areEnough()
                ? new Span(times.known(), times.unknown(), times.median(), times.slowestTenth(), times.slowest())
                : null;
    }
}
