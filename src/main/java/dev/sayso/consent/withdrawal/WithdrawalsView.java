package dev.sayso.consent.withdrawal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.withdrawal.Figures.Times;
import dev.sayso.web.Fact;
import dev.sayso.web.Messages;
import dev.sayso.web.NumberText;
import dev.sayso.web.TimeText;

/**
 * The figures in the reader's language.
 *
 * @param effect empty if too few were measured
 * @param confirmed empty if too few were confirmed by all
 * @param others empty while nobody counts what happened afterwards
 */
public record WithdrawalsView(List<Fact> numbers, List<Fact> effect, List<Fact> confirmed, List<Fact> others, String asOf,
        @Nullable String latest) {

    public int days() {
        return Meter.DAYS;
    }

    public int fewest() {
        return Figures.FEWEST;
    }

    static WithdrawalsView of(Figures figures, List<WithdrawalFigure> others) {
        WithdrawalsMessages words = Messages.of(WithdrawalsMessages.class);
        Locale reader = Messages.locale();
        return new WithdrawalsView(
                List.of(new Fact(words.recent(Meter.DAYS), told(figures.recent(), words)),
                        new Fact(words.all(), told(figures.all(), words))),
                effect(figures.effect(), words), confirmed(figures.confirmed(), words),
                others.stream().map(one -> new Fact(one.label(), number(figures.others().get(one.key())))).toList(),
                words.as_of(TimeText.minute(figures.now(), reader)),
                figures.recent() > Withdrawals.MOST ? words.latest(number(Withdrawals.MOST)) : null);
    }

    private static List<Fact> effect(Times times, WithdrawalsMessages words) {
        List<Fact> facts = new ArrayList<>(lengths(times, words));
        if (times.areEnough()) {
            facts.add(new Fact(words.unmeasured(), number(times.unknown())));
        }
        return facts;
    }

    private static List<Fact> confirmed(Times times, WithdrawalsMessages words) {
        List<Fact> facts = new ArrayList<>(lengths(times, words));
        if (times.areEnough()) {
            facts.add(new Fact(words.by_all(), words.by_all_of(number(times.known()), number(times.of()))));
        }
        return facts;
    }

    private static List<Fact> lengths(Times times, WithdrawalsMessages words) {
        if (!times.areEnough()) {
            return List.of();
        }
        return List.of(new Fact(words.median(), length(times.median())),
                new Fact(words.nine_of_ten(), length(times.slowestTenth())),
                new Fact(words.slowest(), length(times.slowest())));
    }

    private static String told(long number, WithdrawalsMessages words) {
        return number < Figures.FEWEST ? words.too_few(Figures.FEWEST) : number(number);
    }

    private static String length(@Nullable Long millis) {
        return millis == null ? "" : TimeText.length(Duration.ofMillis(millis), Messages.locale());
    }

    private static String number(@Nullable Number number) {
        return number == null ? "" : NumberText.grouped(number, Messages.locale());
    }
}
