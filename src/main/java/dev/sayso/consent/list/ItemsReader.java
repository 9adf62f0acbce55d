package dev.sayso.consent.list;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.ItemListing;
import dev.sayso.consent.ConsentMessages;
import dev.sayso.consent.StandingView;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.views.SavedViews;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import dev.sayso.web.Column;
import dev.sayso.web.Filter;
import dev.sayso.web.Ids;
import dev.sayso.web.Language;
import dev.sayso.web.Messages;
import dev.sayso.web.NumberText;
import dev.sayso.web.Option;
import dev.sayso.web.Pager;

/** Puts a creator's list together, by the same number of queries whatever its length. */
@ApplicationScoped
class ItemsReader {

    static final int LINES = 50;

    private final MyItems items;
    private final StandingReader standings;
    private final Uses uses;
    private final SavedViews views;
    private final Clock clock;

    ItemsReader(MyItems items, StandingReader standings, Uses uses, SavedViews views, Clock clock) {
        this.items = items;
        this.standings = standings;
        this.uses = uses;
        this.views = views;
        this.clock = clock;
    }

    /** @param naming the name of a view that was just sent and is not saved */
    ItemsView read(long creator, ItemQuery query, ViewsBar.Naming naming, Language language) {
        ItemSearch search = query.search(LINES);
        ItemPage page = items.page(creator, search);
        List<Use> all = uses.all();
        Standings read = standings.read(page.lines().stream().map(ItemListing::id).toList());
        List<ItemLine> lines = page.lines().stream()
                .map(item -> new ItemLine(item, all.stream().map(use -> cell(read, item, use, creator, language)).toList()))
                .toList();
        ItemsMessages words = Messages.of(ItemsMessages.class, language);
        ViewsBar bar = new ViewsBar(views.of(creator), meant(query, all), naming, Ids.next(clock));
        ItemCount count = items.count(creator, search);
        return new ItemsView(query, bar, lines, columns(all, words, language), choices(all, words, language),
                applied(query, search, all, words, language), Picking.of(bar.query().filter(), count, language),
                pager(query, page), found(count, words, language));
    }

    /** The query without nonsense. */
    ItemQuery meant(ItemQuery query) {
        return meant(query, uses.all());
    }

    private static ItemQuery meant(ItemQuery query, List<Use> uses) {
        return query.meant(name -> uses.stream().anyMatch(use -> use.name().equals(name)));
    }

    private ItemLine.Cell cell(Standings read, ItemListing item, Use use, long creator, Language language) {
        StandingView view = StandingView.of(read.of(item.id(), use.name(), Question.OF_PAGES, clock.instant()),
                read.said(item.id(), use.name(), creator, clock.instant()).orElse(null), clock.instant());
        return new ItemLine.Cell(use.name(), use.words(language).title(), view);
    }

    private static String found(ItemCount count, ItemsMessages words, Language language) {
        String number = NumberText.grouped(count.number(), language.locale());
        return count.more() ? words.found_many(number) : words.found(number);
    }

    private static List<Column> columns(List<Use> uses, ItemsMessages words, Language language) {
        return Stream.concat(Stream.of(Column.pick(words.pick_page()), Column.text(words.column_item())),
                uses.stream().map(use -> Column.text(use.words(language).title()))).toList();
    }

    private static ItemsView.Choices choices(List<Use> uses, ItemsMessages words, Language language) {
        ConsentMessages kinds = Messages.of(ConsentMessages.class, language);
        return new ItemsView.Choices(
                options(words.any_kind(), Stream.of(ItemKind.values()).map(kind -> Option.of(kind.code(), kinds.kind(kind)))),
                options(words.any_state(),
                        Stream.of(ItemFilter.values()).map(state -> Option.of(state.code(), words.state(state)))),
                options(words.any_use(), uses.stream().map(use -> Option.of(use.name(), use.words(language).title()))),
                Stream.of(ItemOrder.values()).map(order -> Option.of(order.code(), words.order(order))).toList());
    }

    private static List<Option> options(String any, Stream<Option> rest) {
        return Stream.concat(Stream.of(Option.of("", any)), rest).toList();
    }

    private static List<Filter> applied(ItemQuery query, ItemSearch search, List<Use> uses, ItemsMessages words,
            Language language) {
        List<Filter> applied = new ArrayList<>();
        if (!search.text().isEmpty()) {
            applied.add(new Filter(words.filter_text(search.text()), query.with("q", null)));
        }
        if (search.kind() != null) {
            applied.add(new Filter(Messages.of(ConsentMessages.class, language).kind(search.kind()), query.with("kind", null)));
        }
        if (search.state() != null) {
            String use = title(uses, search.use(), language);
            String state = words.state(search.state());
            applied.add(new Filter(use == null ? state : words.filter_state(use, state), query.with("state", null)));
        }
        return applied;
    }

    private static @Nullable String title(List<Use> uses, @Nullable String name, Language language) {
        return uses.stream().filter(use -> use.name().equals(name)).map(use -> use.words(language).title()).findFirst()
                .orElse(null);
    }

    private static Pager pager(ItemQuery query, ItemPage page) {
        return new Pager(page.previous().map(cursor -> query.with("before", cursor.token())).orElse(null),
                page.next().map(cursor -> query.with("after", cursor.token())).orElse(null));
    }
}
