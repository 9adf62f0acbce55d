package dev.sayso.consent.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.account.Creator;
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

/** Reads everything that standings of items depend on, by the same number of queries whatever the number of items. */
@ApplicationScoped
public class StandingReader {

    private static final String FAMILY = """
            with recursive family (id) as (
              select i.id from item i where i.id in (:items)
              union
              select l.parent_id from lineage l join family f on f.id = l.item_id)
            select id from family""";

    private static final String CHOICES = """
            from Answer a left join fetch a.requesters join fetch a.fact where a.itemId in ?1 order by a.creatorId, a.number""";

    private static final String RULES = """
            from Answer a left join fetch a.requesters join fetch a.fact
            where a.itemId is null and a.creatorId in ?1 order by a.creatorId, a.number""";

    private final EntityManager entities;
    private final ItemHistories histories;

    StandingReader(EntityManager entities, ItemHistories histories) {
        this.entities = entities;
        this.histories = histories;
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
        Map<Long, ItemHistory> family = items.isEmpty() ? Map.of() : histories.of(family(items));
        Set<Long> people = new HashSet<>(creators);
        family.values().stream().flatMap(item -> item.holders().stream())
                .flatMap(held -> held.stakes().stream()).map(ItemHistory.Stake::creatorId).forEach(people::add);
        List<Answer> answers = new ArrayList<>(list(CHOICES, Answer.class, family.keySet()));
        answers.addAll(list(RULES, Answer.class, people));
        Records records = new Records(answers,
                list("select b.creatorId, b.requester, b.number, b.blocked, b.fact.id from RequesterBlock b where b.creatorId in ?1",
                        BlockRow.class, people),
                list("select c.creatorId, c.fact.id from AccountClosing c where c.creatorId in ?1", ClosingRow.class, people),
                list("select b.itemId, b.number, b.blocked, b.finding.fact.id from ItemBlock b where b.itemId in ?1 order by b.number",
                        ItemBlockRow.class, family.keySet()),
                list("""
                        select i.itemId, i.creatorId, i.useName, i.finding.fact.id, l.finding.fact.id
                        from Invalidation i left join InvalidationLift l on l.invalidationId = i.id where i.itemId in ?1""",
                        InvalidationRow.class, family.keySet()),
                uses(), terms(), suspensions());
        Map<Long, String> names = list("from Creator c where c.id in ?1", Creator.class, people).stream()
                .collect(Collectors.toMap(Creator::id, Creator::platformId));
        FactOrder order = FactOrder.of(records.facts(family.values()), until, entities);
        return new Standings(family, records, names, order);
    }

    private Set<Long> family(Collection<Long> items) {
        List<?> ids = entities.createNativeQuery(FAMILY, Long.class).setParameter("items", items).getResultList();
        return ids.stream().map(Long.class::cast).collect(Collectors.toSet());
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

    private <T> List<T> list(String query, Class<T> type, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : entities.createQuery(query, type).setParameter(1, ids).getResultList();
    }
}
