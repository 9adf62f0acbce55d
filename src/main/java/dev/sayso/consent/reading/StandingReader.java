package dev.sayso.consent.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.catalog.ItemHistories;
import dev.sayso.catalog.ItemHistory;
import dev.sayso.consent.reading.Records.InvalidationRow;
import dev.sayso.consent.reading.Records.ItemBlockRow;
import dev.sayso.consent.stop.Stop;
import dev.sayso.consent.stop.Stops;
import dev.sayso.web.RowsByIds;
import dev.sayso.web.Selection;

/** Reads everything that standings of items depend on, by the same number of queries whatever the number of items. */
@ApplicationScoped
public class StandingReader {

    private static final String CHOICES = AnswerRow.COLUMNS + "a.item_id = any (?)";

    private static final String ITEM_BLOCKS = """
            select b.item_id, b.number, b.blocked, b.fact_id from item_block b where b.item_id = any (?) order by b.number""";

    private static final String INVALIDATIONS = """
            select i.item_id, i.creator_id, i.use_name, i.fact_id, l.fact_id
            from invalidation i left join invalidation_lift l on l.invalidation_id = i.id where i.item_id = any (?)""";

    private final EntityManager entities;
    private final ItemHistories histories;
    private final AnswerRows answers;
    private final RowsByIds rows;
    private final Stops stops;

    StandingReader(EntityManager entities, ItemHistories histories, AnswerRows answers, RowsByIds rows, Stops stops) {
        this.stops = stops;
        this.entities = entities;
        this.histories = histories;
        this.answers = answers;
        this.rows = rows;
    }

    /** Standings as they are now, with the noes that have no number yet. */
    public Standings read(Collection<Long> items) {
        return read(Selection.of(items), Set.of(), surroundings(Long.MAX_VALUE), Long.MAX_VALUE, stops::unanswered);
    }

    /** The same without those. */
    public Standings readAnswers(Collection<Long> items) {
        return read(items, Long.MAX_VALUE);
    }

    /**
     * Standings as they were once the fact of this number was true, and nothing after it.
     *
     * @param until a number in the event log
     */
    public Standings read(Collection<Long> items, long until) {
        return read(Selection.of(items), surroundings(until), until);
    }

    /**
     * The same with noes that had no number then.
     *
     * @param ahead in their order
     */
    public Standings read(Collection<Long> items, long until, List<Stop> ahead) {
        return read(Selection.of(items), Set.of(), surroundings(until), until, people -> ahead);
    }

    /** A creator's account rules and the uses they are about. */
    public Standings readRules(long creator) {
        return read(Selection.of(Set.of()), Set.of(creator), surroundings(Long.MAX_VALUE), Long.MAX_VALUE, stops::unanswered);
    }

    /**
     * For going through all items.
     *
     * @param until a number in the event log, not after its end
     */
    public StandingScan scan(long until) {
        return new StandingScan(this, surroundings(until), until);
    }

    Standings read(Selection items, Surroundings surroundings, long until) {
        return read(items, Set.of(), surroundings, until, people -> List.of());
    }

    /** Stops are read first: one that an answer takes over meanwhile is met as that answer. */
    private Standings read(Selection items, Set<Long> creators, Surroundings surroundings, long until,
            Function<Collection<Long>, List<Stop>> ahead) {
        Map<Long, ItemHistory> family = items.isEmpty() ? Map.of() : histories.ofFamilies(items);
        Set<Long> people = new HashSet<>(creators);
        family.values().forEach(item -> item.holders()
                .forEach(held -> held.stakes().forEach(stake -> people.add(stake.creatorId()))));
        Stopped stopped = new Stopped(ahead.apply(people));
        surroundings.see(people);
        Records records = records(items, family.keySet(), people, surroundings);
        FactOrder order = FactOrder.of(records.facts(family.values()), surroundings.numbers(), until, rows);
        return new Standings(family, records, surroundings.names(people), order, stopped);
    }

    /** @param family the items, and what they go back to */
    private Records records(Selection items, Set<Long> family, Set<Long> people, Surroundings surroundings) {
        Selection all = items.and(family.stream().filter(id -> !items.isWithinBounds(id)).toList());
        List<AnswerRow> said = Stream.concat(answers.read(CHOICES, all).stream(), surroundings.rules(people))
                .sorted(AnswerRow.IN_ORDER).toList();
        return new Records(said, surroundings.blocks(people), surroundings.closings(people),
                rows.read(ITEM_BLOCKS, all, StandingReader::itemBlock),
                rows.read(INVALIDATIONS, all, StandingReader::invalidation), surroundings.uses(), surroundings.terms(),
                surroundings.suspensions());
    }

    private Surroundings surroundings(long until) {
        return new Surroundings(entities, answers, rows, until);
    }

    private static ItemBlockRow itemBlock(ResultSet row) throws SQLException {
        return new ItemBlockRow(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getLong(4));
    }

    private static InvalidationRow invalidation(ResultSet row) throws SQLException {
        return new InvalidationRow(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4),
                RowsByIds.number(row, 5));
    }
}
