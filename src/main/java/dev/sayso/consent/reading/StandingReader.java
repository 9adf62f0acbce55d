package dev.sayso.consent.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.catalog.ItemHistories;
import dev.sayso.catalog.ItemHistory;
import dev.sayso.consent.Answer;
import dev.sayso.consent.reading.Records.BlockRow;
import dev.sayso.consent.reading.Records.ClosingRow;
import dev.sayso.consent.reading.Records.InvalidationRow;
import dev.sayso.consent.reading.Records.ItemBlockRow;
import dev.sayso.consent.reading.Records.SuspensionRow;
import dev.sayso.consent.reading.Records.TermsRow;
import dev.sayso.consent.reading.Records.UseRow;
import dev.sayso.web.RowsByIds;

/** Reads everything that standings of items depend on, by the same number of queries whatever the number of items. */
@ApplicationScoped
public class StandingReader {

    private static final String CHOICES = "select a.id from answer a where a.item_id = any (?)";

    private static final String RULES = "select a.id from answer a where a.item_id is null and a.creator_id = any (?)";

    private static final String ANSWERS = """
            from Answer a left join fetch a.requesters join fetch a.fact where a.id in ?1""";

    private static final String BLOCKS = """
            select b.creator_id, b.requester, b.number, b.blocked, b.fact_id from requester_block b
            where b.creator_id = any (?)""";

    private static final String CLOSINGS = """
            select c.creator_id, c.fact_id from account_closing c where c.creator_id = any (?)""";

    private static final String ITEM_BLOCKS = """
            select b.item_id, b.number, b.blocked, b.fact_id from item_block b where b.item_id = any (?) order by b.number""";

    private static final String INVALIDATIONS = """
            select i.item_id, i.creator_id, i.use_name, i.fact_id, l.fact_id
            from invalidation i left join invalidation_lift l on l.invalidation_id = i.id where i.item_id = any (?)""";

    private static final String NAMES = "select c.id, c.platform_id from creator c where c.id = any (?)";

    /** A database takes no more parameters than some ten thousands. */
    private static final int MOST_ANSWERS = 10_000;

    private final EntityManager entities;
    private final ItemHistories histories;
    private final RowsByIds rows;

    StandingReader(EntityManager entities, ItemHistories histories, RowsByIds rows) {
        this.entities = entities;
        this.histories = histories;
        this.rows = rows;
    }

    /** Standings as they are now. */
    public Standings read(Collection<Long> items) {
        return read(items, Long.MAX_VALUE);
    }

    /**
     * Standings as they were once the fact of this number was true, and nothing after it.
     *
     * @param until a number in the event log
     */
    public Standings read(Collection<Long> items, long until) {
        return read(items, Set.of(), until);
    }

    /** A creator's account rules and the uses they are about. */
    public Standings readRules(long creator) {
        return read(List.of(), Set.of(creator), Long.MAX_VALUE);
    }

    private Standings read(Collection<Long> items, Set<Long> creators, long until) {
        Map<Long, ItemHistory> family = items.isEmpty() ? Map.of() : histories.ofFamilies(items);
        Set<Long> people = new HashSet<>(creators);
        family.values().forEach(item -> item.holders()
                .forEach(held -> held.stakes().forEach(stake -> people.add(stake.creatorId()))));
        Records records = new Records(answers(family.keySet(), people), rows.read(BLOCKS, people, StandingReader::block),
                rows.read(CLOSINGS, people, row -> new ClosingRow(row.getLong(1), row.getLong(2))),
                rows.read(ITEM_BLOCKS, family.keySet(), StandingReader::itemBlock),
                rows.read(INVALIDATIONS, family.keySet(), StandingReader::invalidation), uses(), terms(), suspensions());
        Map<Long, String> names = new HashMap<>();
        rows.each(NAMES, people, row -> names.put(row.getLong(1), row.getString(2)));
        return new Standings(family, records, names, FactOrder.of(records.facts(family.values()), until, rows));
    }

    private List<Answer> answers(Collection<Long> items, Collection<Long> people) {
        List<Long> ids = new ArrayList<>(rows.read(CHOICES, items, row -> row.getLong(1)));
        ids.addAll(rows.read(RULES, people, row -> row.getLong(1)));
        List<Answer> answers = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += MOST_ANSWERS) {
            answers.addAll(entities.createQuery(ANSWERS, Answer.class)
                    .setParameter(1, ids.subList(from, Math.min(ids.size(), from + MOST_ANSWERS))).getResultList());
        }
        answers.sort(Comparator.comparing(Answer::creatorId).thenComparing(Answer::number));
        return answers;
    }

    private static BlockRow block(ResultSet row) throws SQLException {
        return new BlockRow(row.getLong(1), row.getString(2), row.getInt(3), row.getBoolean(4), row.getLong(5));
    }

    private static ItemBlockRow itemBlock(ResultSet row) throws SQLException {
        return new ItemBlockRow(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getLong(4));
    }

    private static InvalidationRow invalidation(ResultSet row) throws SQLException {
        return new InvalidationRow(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4),
                RowsByIds.number(row, 5));
    }

    private List<UseRow> uses() {
        return entities.createQuery("select u.name, u.asks, u.ruled from Use u", UseRow.class).getResultList();
    }

    private List<TermsRow> terms() {
        return entities.createQuery("""
                select t.use.name, t.version, t.clauses.attribution, t.clauses.withdrawal, t.clauses.withdrawalDays, t.fact.id,
                  r.retiredFrom, r.consentsEndAt, r.fact.id
                from Terms t left join t.retirement r""", TermsRow.class).getResultList();
    }

    private List<SuspensionRow> suspensions() {
        return entities
                .createQuery("select s.use.name, s.number, s.suspended, s.fact.id from UseSuspension s order by s.number",
                        SuspensionRow.class)
                .getResultList();
    }
}
