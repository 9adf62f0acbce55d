package dev.sayso.consent.change.sheet;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.catalog.ItemListing;
import dev.sayso.catalog.Items;
import dev.sayso.consent.change.FileWishes.About;
import dev.sayso.consent.list.ItemQuery;
import dev.sayso.consent.list.MyItems;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Standing;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;

/** Reads what a creator says of each item and use, and what is in effect. */
@ApplicationScoped
public class AnswerRows {

    /** One item and use. */
    record Row(String item, String title, String use, Own own, Standing standing) {
    }

    /** @param last the item beyond which to go on; 0 at the end */
    record Part(List<Row> rows, long last) {
    }

    private static final ItemQuery ALL = new ItemQuery(null, null, null, null, null, null, null);

    private final MyItems mine;
    private final Items items;
    private final OwnChoices choices;
    private final StandingReader standings;
    private final Uses uses;
    private final EntityManager entities;
    private final Clock clock;

    AnswerRows(MyItems mine, Items items, OwnChoices choices, StandingReader standings, Uses uses, EntityManager entities,
            Clock clock) {
        this.mine = mine;
        this.items = items;
        this.choices = choices;
        this.standings = standings;
        this.uses = uses;
        this.entities = entities;
        this.clock = clock;
    }

    /** The next items in the order of their inner ids. What was read for them is not remembered. */
    Part next(long creatorId, long after, int limit) {
        List<Long> ids = mine.ids(creatorId, ALL.search(1), after, limit);
        if (ids.isEmpty()) {
            return new Part(List.of(), 0);
        }
        Map<About, Own> own = choices.of(creatorId, ids);
        Standings now = standings.read(ids);
        Instant moment = clock.instant();
        List<String> names = uses.all().stream().map(Use::name).toList();
        List<Row> rows = items.of(creatorId, ids).stream().sorted(Comparator.comparing(ItemListing::id))
                .flatMap(item -> names.stream()
                        .map(use -> new Row(item.platformId(), item.title(), use,
                                own.getOrDefault(new About(item.id(), use), Own.NONE),
                                now.of(item.id(), use, Question.OF_PAGES, moment))))
                .toList();
        entities.clear();
        return new Part(rows, ids.get(ids.size() - 1));
    }
}
