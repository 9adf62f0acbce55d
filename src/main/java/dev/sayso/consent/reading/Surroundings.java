package dev.sayso.consent.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import dev.sayso.consent.reading.Records.BlockRow;
import dev.sayso.consent.reading.Records.ClosingRow;
import dev.sayso.consent.reading.Records.SuspensionRow;
import dev.sayso.consent.reading.Records.TermsRow;
import dev.sayso.consent.reading.Records.UseRow;
import dev.sayso.web.RowsByIds;

/** What standings depend on besides their items: the uses with their terms, and people, of whom each is read once. */
final class Surroundings {

    private static final String RULES = AnswerRow.COLUMNS + "a.item_id is null and a.creator_id = any (?)";

    private static final String BLOCKS = """
            select b.creator_id, b.requester, b.number, b.blocked, b.fact_id from requester_block b
            where b.creator_id = any (?)""";

    private static final String CLOSINGS = """
            select c.creator_id, c.fact_id from account_closing c where c.creator_id = any (?)""";

    private static final String NAMES = "select c.id, c.platform_id from creator c where c.id = any (?)";

    private final AnswerRows answers;
    private final RowsByIds rows;
    private final long until;
    private final List<UseRow> uses;
    private final List<TermsRow> terms;
    private final List<SuspensionRow> suspensions;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, List<AnswerRow>> rules = new HashMap<>();
    private final Map<Long, List<BlockRow>> blocks = new HashMap<>();
    private final Map<Long, ClosingRow> closings = new HashMap<>();
    private final Map<Long, Long> numbers = new HashMap<>();

    /** @param until a number in the event log */
    Surroundings(EntityManager entities, AnswerRows answers, RowsByIds rows, long until) {
        this.answers = answers;
        this.rows = rows;
        this.until = until;
        uses = entities.createQuery("select u.name, u.asks, u.ruled from Use u", UseRow.class).getResultList();
        terms = entities.createQuery("""
                select t.use.name, t.version, t.clauses.attribution, t.clauses.withdrawal, t.clauses.withdrawalDays, t.fact.id,
                  r.retiredFrom, r.consentsEndAt, r.fact.id
                from Terms t left join t.retirement r""", TermsRow.class).getResultList();
        suspensions = entities
                .createQuery("select s.use.name, s.number, s.suspended, s.fact.id from UseSuspension s order by s.number",
                        SuspensionRow.class)
                .getResultList();
    }

    List<UseRow> uses() {
        return uses;
    }

    List<TermsRow> terms() {
        return terms;
    }

    List<SuspensionRow> suspensions() {
        return suspensions;
    }

    /** Reads people unless it has. */
    void see(Collection<Long> people) {
        List<Long> others = people.stream().filter(id -> !names.containsKey(id)).toList();
        others.forEach(id -> names.put(id, ""));
        rows.each(NAMES, others, row -> names.put(row.getLong(1), row.getString(2)));
        answers.read(RULES, others).forEach(rule -> listOf(rules, rule.creatorId()).add(rule));
        rows.read(BLOCKS, others,
                row -> new BlockRow(row.getLong(1), row.getString(2), row.getInt(3), row.getBoolean(4), row.getLong(5)))
                .forEach(block -> listOf(blocks, block.creatorId()).add(block));
        rows.each(CLOSINGS, others,
                row -> closings.put(row.getLong(1), new ClosingRow(row.getLong(1), row.getLong(2))));
        if (until < Long.MAX_VALUE) {
            rows.each(FactOrder.NUMBERS, facts(others), row -> numbers.put(row.getLong(1), row.getLong(2)));
        }
    }

    private List<Long> facts(Collection<Long> people) {
        return Stream.of(rules(people).map(AnswerRow::factId), blocks(people).stream().map(BlockRow::factId),
                closings(people).stream().map(ClosingRow::factId)).flatMap(facts -> facts).toList();
    }

    /** What people are called by the platform. */
    Map<Long, String> names(Collection<Long> people) {
        Map<Long, String> named = new HashMap<>(people.size() * 2);
        people.forEach(id -> named.put(id, names.getOrDefault(id, "")));
        return named;
    }

    Stream<AnswerRow> rules(Collection<Long> people) {
        return of(rules, people).stream();
    }

    List<BlockRow> blocks(Collection<Long> people) {
        return of(blocks, people);
    }

    List<ClosingRow> closings(Collection<Long> people) {
        return closings.isEmpty() ? List.of() : people.stream().flatMap(id -> Stream.ofNullable(closings.get(id))).toList();
    }

    /** The numbers of people's facts, unless it has to be the present order. */
    Map<Long, Long> numbers() {
        return numbers;
    }

    private static <T> List<T> of(Map<Long, List<T>> lists, Collection<Long> people) {
        List<T> all = new ArrayList<>();
        if (!lists.isEmpty()) {
            people.forEach(id -> all.addAll(lists.getOrDefault(id, List.of())));
        }
        return all;
    }

    private static <T> List<T> listOf(Map<Long, List<T>> lists, Long id) {
        return lists.computeIfAbsent(id, key -> new ArrayList<>(1));
    }
}
