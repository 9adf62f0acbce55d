package dev.sayso.revenue.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Acting;
import dev.sayso.money.Money;
import dev.sayso.revenue.earning.Fate;
import dev.sayso.revenue.ledger.AccountKind;
import dev.sayso.revenue.reading.EarningsView.Group;
import dev.sayso.revenue.reading.EarningsView.Part;
import dev.sayso.revenue.reading.EarningsView.Way;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Chart;
import dev.sayso.web.Column;
import dev.sayso.web.Messages;
import dev.sayso.web.MoneyText;
import dev.sayso.web.Pager;
import dev.sayso.web.TimeText;

/** Puts together what a creator reads of their money. */
@ApplicationScoped
class EarningsPages {

    private static final int MONTHS = 12;
    private static final int FEWEST = 6;
    private static final int LARGEST = 5;
    private static final int ROWS = 50;

    /** By then the platform should have told of more. */
    private static final Duration LATE = Duration.ofDays(7);

    private final Earnings earnings;
    private final Movements movements;
    private final Uses uses;
    private final Acting acting;
    private final ZoneId zone;
    private final Clock clock;

    EarningsPages(Earnings earnings, Movements movements, Uses uses, Acting acting,
            @ConfigProperty(name = "sayso.zone") ZoneId zone, Clock clock) {
        this.earnings = earnings;
        this.movements = movements;
        this.uses = uses;
        this.acting = acting;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Empty if the creator never earned anything.
     *
     * @param wanted the currency; null for the one with the most
     * @throws NotFoundException for one that the creator never earned in
     */
    Optional<EarningsView> overview(@Nullable String wanted) {
        SortedMap<String, Map<AccountKind, Money>> balances = earnings.balances(acting.creator());
        if (balances.isEmpty() && wanted == null) {
            return Optional.empty();
        }
        String code = wanted != null ? wanted : most(balances);
        if (!balances.containsKey(code)) {
            throw new NotFoundException();
        }
        return Optional.of(overview(Currency.getInstance(code), balances));
    }

    /** This month's sum, in the currency with the most; empty if nothing was ever earned. */
    Optional<Money> thisMonth(long creator) {
        SortedMap<String, Map<AccountKind, Money>> balances = earnings.balances(creator);
        return balances.isEmpty() ? Optional.empty()
                : Optional.of(earnings.between(creator, Currency.getInstance(most(balances)),
                        bounds(List.of(YearMonth.now(clock.withZone(zone))))).get(0));
    }

    private static String most(SortedMap<String, Map<AccountKind, Money>> balances) {
        return balances.entrySet().stream()
                .max(Comparator.comparingLong(one -> one.getValue().values().stream().mapToLong(Money::micros).sum()))
                .orElseThrow().getKey();
    }

    private EarningsView overview(Currency currency, SortedMap<String, Map<AccountKind, Money>> balances) {
        long creator = acting.creator();
        List<YearMonth> months = months();
        List<Money> sums = earnings.between(creator, currency, bounds(months));
        Money held = balances.getOrDefault(currency.getCurrencyCode(), Map.of()).getOrDefault(AccountKind.HELD,
                Money.zero(currency));
        Instant told = earnings.lastTold().orElse(null);
        Money all = earnings.all(creator, currency);
        MovementFilter every = MovementFilter.every(currency);
        return new EarningsView(currency.getCurrencyCode(), currencies(currency, balances), clock.instant(),
                sums.get(sums.size() - 1), all, held.isZero() ? null : held, told,
                told != null && told.isBefore(clock.instant().minus(LATE)), waiting(creator),
                List.of(Column.text(words().what()), Column.number(words().waiting_gross())), chart(months, sums, every),
                Arrays.stream(Grouping.values()).map(by -> group(by, creator, every)).toList(), every.address(),
                EarningsResource.PATH + "/file?currency=" + currency);
    }

    private static List<Way> currencies(Currency here, SortedMap<String, Map<AccountKind, Money>> balances) {
        return balances.size() < 2 ? List.of()
                : balances.keySet().stream().map(code -> new Way(code, EarningsResource.PATH + "?currency=" + code,
                        code.equals(here.getCurrencyCode()))).toList();
    }

    private List<EarningsView.Waits> waiting(long creator) {
        return earnings.waiting(creator).stream()
                .map(one -> new EarningsView.Waits(words().cause(Fate.valueOf(one.cause())), one.gross())).toList();
    }

    /** The last twelve, this one included. */
    private List<YearMonth> months() {
        YearMonth now = YearMonth.now(clock.withZone(zone));
        return IntStream.range(0, MONTHS).mapToObj(i -> now.minusMonths(MONTHS - 1L - i)).toList();
    }

    private List<Instant> bounds(List<YearMonth> months) {
        List<Instant> bounds = new ArrayList<>();
        months.forEach(month -> bounds.add(month.atDay(1).atStartOfDay(zone).toInstant()));
        bounds.add(months.get(months.size() - 1).plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
        return bounds;
    }

    private Chart chart(List<YearMonth> months, List<Money> sums, MovementFilter every) {
        Locale reader = Messages.locale();
        List<Chart.Bar> bars = IntStream.range(first(sums), months.size())
                .mapToObj(i -> bar(months.get(i), sums.get(i), every, reader)).toList();
        Money total = sums.stream().reduce(Money::plus).orElseThrow();
        return new Chart(words().chart(every.currency().getCurrencyCode()), words().month(), words().amount(), bars,
                MoneyText.text(total, reader));
    }

    private static Chart.Bar bar(YearMonth month, Money sum, MovementFilter every, Locale reader) {
        return new Chart.Bar(TimeText.text(month, reader), TimeText.tick(month, reader), sum.micros(),
                MoneyText.text(sum, reader), MoneyText.brief(sum, reader), !sum.isZero(),
                sum.isZero() ? null : every.in(month).address());
    }

    /** Months before anything was earned say nothing, beyond a few that show that there was nothing. */
    private static int first(List<Money> sums) {
        int first = 0;
        while (first < sums.size() - FEWEST && sums.get(first).isZero()) {
            first++;
        }
        return first;
    }

    private Group group(Grouping by, long creator, MovementFilter every) {
        List<Earnings.Sum> sums = earnings.by(by, creator, every.currency(), 0, LARGEST + 1);
        return new Group(by.code(), words().by(by), columns(by),
                sums.stream().limit(LARGEST).map(sum -> part(by, sum, every)).toList(),
                sums.size() <= LARGEST ? null : new Way(words().by_all(by), partsPath(by, every.currency(), 0), false));
    }

    private List<Column> columns(Grouping by) {
        return List.of(Column.text(words().group(by)), Column.number(words().amount()));
    }

    private Part part(Grouping by, Earnings.Sum sum, MovementFilter every) {
        String title = by == Grouping.USE ? titles().getOrDefault(sum.key(), sum.key()) : sum.title();
        return new Part(title, every.of(by, sum.key()).address(), sum.amount());
    }

    private Map<String, String> titles() {
        return uses.all().stream().collect(Collectors.toMap(Use::name, use -> use.words(acting.language()).title()));
    }

    private static String partsPath(Grouping by, Currency currency, int after) {
        return "%s/parts?by=%s&currency=%s%s".formatted(EarningsResource.PATH, by.code(), currency,
                after == 0 ? "" : "&after=" + after);
    }

    /** All sums of one kind. */
    PartsView parts(Grouping by, Currency currency, int after) {
        MovementFilter every = MovementFilter.every(currency);
        List<Earnings.Sum> sums = earnings.by(by, acting.creator(), currency, after, ROWS + 1);
        String previous = after == 0 ? null : partsPath(by, currency, Math.max(0, after - ROWS));
        String next = sums.size() <= ROWS ? null : partsPath(by, currency, after + ROWS);
        return new PartsView(words().by_all(by), columns(by),
                sums.stream().limit(ROWS).map(sum -> part(by, sum, every)).toList(),
                previous == null && next == null ? null : new Pager(previous, next));
    }

    /** What moved, the latest first. */
    MovementsView movements(MovementFilter filter) {
        List<Movements.Movement> found = movements.of(acting.creator(), filter, ROWS + 1);
        List<Movements.Movement> shown = found.stream().limit(ROWS).toList();
        String next = found.size() <= ROWS ? null : filter.after(shown.get(ROWS - 1).place()).address();
        return MovementsView.of(filter, shown, months(), titles(), next == null && filter.after().isStart() ? null
                : new Pager(filter.after().isStart() ? null : filter.in(filter.month()).address(), next));
    }

    private static EarningsMessages words() {
        return Messages.of(EarningsMessages.class);
    }
}
