package dev.sayso.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.sayso.money.Money;

/** What the style guide shows: made-up records in English, with one Arabic title among them. */
public final class Samples {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> AMOUNTS = List.of("410", "380", "0", "620", "712.4", "655", "980", "1204.5",
            "1100", "-120", "890", "640");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("title", "Style guide"), Map.entry("subtitle", "Every component in every state."),
            Map.entry("type-and-actions", "Type and actions"),
            Map.entry("progress-and-nothing", "Progress and nothing"),
            Map.entry("no-items-yet", "No items yet"),
            Map.entry("states", "States"),
            Map.entry("choices", "Choices"),
            Map.entry("money", "Money"),
            Map.entry("notices", "Notices"),
            Map.entry("news-info", "Terms 4 begin on 1 April 2026"),
            Map.entry("news-done", "Restyle is off for 12 items"),
            Map.entry("news-wait", "Restyle ends on 3 March 2027 for 4 items"),
            Map.entry("news-stop", "The change was not saved"),
            Map.entry("filters-table-pager", "Filters, table, pager"),
            Map.entry("fields", "Fields"),
            Map.entry("confirm", "Confirm"),
            Map.entry("timeline-and-summary", "Timeline and summary"),
            Map.entry("lede", "Ink on warm paper, one accent. Nothing made by you is used by AI until you say yes."),
            Map.entry("prose", "Body text holds at most 68 characters to a line, so that long terms stay readable."),
            Map.entry("link", "A link inside a sentence is underlined."),
            Map.entry("small", "Small, secondary text: as of 22 November 2026."),
            Map.entry("save", "Save: allow restyle"),
            Map.entry("keep", "Keep as it is"),
            Map.entry("download", "Download CSV"),
            Map.entry("search", "Search items"),
            Map.entry("standing", "On in all: restyle for 12 items, dub for 3 items"),
            Map.entry("everything-off", "Turn everything off"),
            Map.entry("story", "A long text that a person wrote about what happened to the work, and why it matters to them."),
            Map.entry("restyle", "Change the look of “Night train to Kassel”: colour, texture, drawing style."),
            Map.entry("ruled", "Restyle is off by your account rule. Leave the rule first."),
            Map.entry("until", "Until"),
            Map.entry("picked", "one: # item selected | other: # items selected"),
            Map.entry("act-ticked", "Choose for the ticked items"),
            Map.entry("act-picked", "one: Choose for # item | other: Choose for # items"),
            Map.entry("act-all", "Choose for all 412 items"),
            Map.entry("opening", "Opening balance"),
            Map.entry("correction", "Correction to June 2026"),
            Map.entry("closing", "Closing balance"),
            Map.entry("terms", "Your answers stay under terms 3 until you renew them."),
            Map.entry("undo", "Undo"),
            Map.entry("renew", "Renew, or let it end"),
            Map.entry("stale", "Somebody else changed this item a minute ago. Compare both below, then save again."),
            Map.entry("failing", "Download the failing rows"),
            Map.entry("changed", "See what changed"),
            Map.entry("empty",
                    "The platform has not registered anything under your name. Items appear here on the day they are published."),
            Map.entry("how", "Read how items get here"),
            Map.entry("all-off", "All six uses go off for all your 4,120 items, now. You can restore today’s answers later."));

    /** A state as a badge shows it. */
    public record State(String kind, String text) {
    }

    /** An item in a list. */
    public record Row(String id, String title, String icon, State restyle, State recut, State dub, Instant published,
            Money earned) {
    }

    /** The sample text of that name. */
    public String say(String name) {
        return Objects.requireNonNull(WORDS.get(name), name);
    }

    public List<State> states() {
        return List.of(new State("on", "On"), new State("", "Off"), new State("ends", "Ends 3 Mar 2027"),
                new State("stop", "Blocked"), new State("waits", "Waits for 1 owner"), new State("final", "Final"));
    }

    public List<Option> answers() {
        return List.of(
                new Option("allow", "Allow", "New AI versions can be made. You get 40% of what each one grosses.",
                        "Save: allow restyle"),
                new Option("refuse", "Refuse", "No new versions. The 2 that exist end in 30 days and pay until then.",
                        "Save: refuse restyle"));
    }

    public List<Option> ends() {
        return List.of(Option.of("3", "3 months"), Option.of("12", "12 months"), Option.of("24", "24 months"));
    }

    public Problems problems() {
        return new Problems(List.of(new Problem("ends", "Enter a date after today."),
                new Problem("undecided", "Choose allow or refuse for restyle.")));
    }

    public List<Filter> applied() {
        return List.of(new Filter("Search: train", "/styleguide?use=restyle"),
                new Filter("Restyle: on", "/styleguide?q=train"));
    }

    public List<Column> columns() {
        return List.of(Column.unseen("Choose"), Column.text("Item"), Column.text("Restyle"), Column.text("Recut"),
                Column.text("Dub"), Column.text("Published"), Column.number("This month"));
    }

    public List<Row> rows() {
        return List.of(row(0, "Night train to Kassel", "film", "4"),
                row(1, "How bread rises, and why it falls again when the oven door is opened too soon", "film", "117.27"),
                row(2, "Etude in D", "music", "230.54"), row(3, "مقهى الصباح — الحلقة ١٢", "film", "-12.4"),
                row(4, "Field notes, volume 2", "file-text", "0"), row(5, "Harbour at six", "image", "1570.35"));
    }

    public List<Column> movements() {
        return List.of(Column.text("Movement"), Column.number("Amount"));
    }

    public Money amount() {
        return money("1204.5");
    }

    public Money debt() {
        return money("-12.4");
    }

    public Money crumb() {
        return money("0.003417");
    }

    public Instant noon() {
        return NOON;
    }

    public Chart chart() {
        YearMonth first = YearMonth.of(2025, 12);
        return new Chart("Earnings by month, EUR", "Month", "Amount", IntStream.range(0, AMOUNTS.size())
                .mapToObj(index -> bar(first.plusMonths(index), money(AMOUNTS.get(index)), index == 11)).toList(),
                text(AMOUNTS.stream().map(Samples::money).reduce(Money.zero(EUR), Money::plus), MoneyText.Form.USUAL));
    }

    public List<Moment> moments() {
        return List.of(
                new Moment(Instant.parse("2026-03-03T14:05:22Z"), "You allowed restyle for 12 items under terms 3.", "#"),
                new Moment(Instant.parse("2026-03-01T09:00:00Z"), "You refused likeness for “Night train to Kassel”. Two AI "
                        + "versions were hidden at once; they are deleted on 15 March 2026 unless you allow again.", "#"),
                new Moment(Instant.parse("2026-02-27T18:20:41Z"),
                        "The platform registered \u2068مقهى الصباح — الحلقة ١٢\u2069 under your name.", "#"),
                new Moment(Instant.parse("2026-01-01T00:00:00Z"), "You opened your account. Everything was off.", null));
    }

    public List<Fact> facts() {
        return List.of(new Fact("Owners", "Alice Moreau 70%, \u2068ليلى حداد\u2069 30%"),
                new Fact("Attribution", "Required"), new Fact("On withdrawal", "Existing versions end within 30 days"));
    }

    public List<Fact> effects() {
        return List.of(new Fact("What changes", "12 items go from on to off for restyle, 3 for dub."),
                new Fact("What stops", "14 AI versions end by 2 April 2026. No new ones start."),
                new Fact("What stays", "3 soundtracks stay and go on paying you."));
    }

    public Progress running() {
        return new Progress("Import of catalogue-us.csv", Progress.State.RUNNING, 4_200, 12_000,
                "4,200 of 12,000 rows, about 2 minutes left");
    }

    public Progress failed() {
        return new Progress("Import of catalogue-es.csv", Progress.State.FAILED, 6_100, 12_000,
                "Row 6,101 has no identifier. 6,100 rows are in; the rest is not.");
    }

    public Progress finished() {
        return new Progress("Import of catalogue-ar.csv", Progress.State.FINISHED, 12_000, 12_000,
                "12,000 rows in 4 minutes.");
    }

    public Pager pages() {
        return new Pager(null, "/styleguide?after=6");
    }

    private Row row(int index, String title, String icon, String earned) {
        return new Row("yt:9f2" + index + "aa", title, icon, states().get(index % 5), states().get((index + 1) % 5),
                states().get((index + 2) % 5), NOON.minusSeconds(index * 86_400L), money(earned));
    }

    private static Chart.Bar bar(YearMonth month, Money money, boolean estimated) {
        return new Chart.Bar(month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear(),
                month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), money.micros(),
                text(money, MoneyText.Form.USUAL), text(money, MoneyText.Form.BRIEF), estimated, "#");
    }

    private static Money money(String amount) {
        return Money.parse(amount, EUR);
    }

    private static String text(Money money, MoneyText.Form form) {
        return MoneyText.format(money, form, Locale.ENGLISH);
    }
}
