package dev.sayso.revenue.reading;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.sayso.money.Money;
import dev.sayso.web.Column;
import dev.sayso.web.Filter;
import dev.sayso.web.Messages;
import dev.sayso.web.Option;
import dev.sayso.web.Pager;
import dev.sayso.web.TimeText;

/** What moved, as a list that can be narrowed. */
record MovementsView(MovementFilter filter, List<Filter> applied, List<Option> months, List<Option> uses,
        List<Column> columns, List<Line> lines, @Nullable Pager pager) {

    /** One movement. */
    public record Line(Instant at, String why, String use, String from, String derivative,
            String derivativeTitle, Money amount, String path) {
    }

    static MovementsView of(MovementFilter filter, List<Movements.Movement> shown, List<YearMonth> months,
            Map<String, String> uses, @Nullable Pager pager) {
        EarningsMessages words = Messages.of(EarningsMessages.class);
        return new MovementsView(filter, applied(filter, uses), months(months, words), uses(uses, words),
                List.of(Column.text(words.booked()), Column.text(words.derivative()), Column.text(words.use()),
                        Column.text(words.what()), Column.number(words.amount())),
                shown.stream().map(one -> new Line(one.at(), words.moved(one.why()),
                        one.use().isEmpty() ? words.award_use() : uses.getOrDefault(one.use(), one.use()),
                        words.from_item(Messages.isolated(one.itemTitle())), one.derivative(), one.derivativeTitle(),
                        one.amount(), EarningsResource.PATH + "/figures/" + one.figure())).toList(),
                pager);
    }

    /** As the address says it. */
    public String value(String name) {
        YearMonth month = filter.month();
        return name.equals("month") ? (month == null ? "" : month.toString())
                : Grouping.of(name).map(by -> filter.groups().getOrDefault(by, "")).orElse("");
    }

    /** Where all of them are listed. */
    public String every() {
        return MovementFilter.every(filter.currency()).address();
    }

    /** Kept in the address while other things are chosen. */
    public String currency() {
        return filter.currency().getCurrencyCode();
    }

    private static List<Option> months(List<YearMonth> months, EarningsMessages words) {
        Locale reader = Messages.locale();
        List<Option> options = new ArrayList<>(List.of(Option.of("", words.any_month())));
        months.forEach(month -> options.add(1, Option.of(month.toString(), TimeText.text(month, reader))));
        return options;
    }

    private static List<Option> uses(Map<String, String> uses, EarningsMessages words) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", words.all())));
        uses.forEach((name, title) -> options.add(Option.of(name, title)));
        return options;
    }

    private static List<Filter> applied(MovementFilter filter, Map<String, String> uses) {
        List<Filter> applied = new ArrayList<>();
        YearMonth month = filter.month();
        if (month != null) {
            applied.add(new Filter(TimeText.text(month, Messages.locale()), filter.in(null).address()));
        }
        filter.groups().forEach((by, key) -> applied.add(new Filter(by == Grouping.USE ? uses.getOrDefault(key, key) : key,
                filter.without(by).address())));
        return applied;
    }
}
