package dev.sayso.consent.change.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.consent.Answer;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Wish;
import dev.sayso.consent.reading.AnswerRow;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.web.Scalars;

/**
 * Takes an act back: the answers that spoke until then, once more. What its creator has answered since stays as it is.
 */
@ApplicationScoped
public class UndoPlan implements Plan {

    /** By coalesce, PostgreSQL finds each holding by its whole key, though its statistics may not know the creator yet. */
    private static final String TOUCHED = """
            select distinct a.item_id from answer a join current_choice c on c.answer_id = a.id
            join holding h on h.item_id = a.item_id and h.creator_id = coalesce(a.creator_id, 0)
            where a.creator_id = :creator and a.act_id = :act and a.item_id > :after order by a.item_id""";

    /** What an act was the last to answer about, one item after the other. */
    private static final String ABOUT = """
            select a.item_id, a.use_name from answer a join current_choice c on c.answer_id = a.id
            where a.creator_id = :creator and a.act_id = :act and a.item_id in (:items)""";

    private static final String BEFORE = """
            select p.place - 1 from answer a join fact_place p on p.fact_id = a.fact_id
            where a.creator_id = :creator and a.act_id = :act order by a.number""";

    private static final String RULES = """
            from Answer where creatorId = ?1 and actId = ?2 and itemId is null
            and id in (select answerId from CurrentRule where creatorId = ?1) order by number""";

    private final Again again;
    private final HeldItems held;
    private final StandingReader standings;
    private final EntityManager entities;

    UndoPlan(Again again, HeldItems held, StandingReader standings, EntityManager entities) {
        this.again = again;
        this.held = held;
        this.standings = standings;
        this.entities = entities;
    }

    @Override
    public Origin origin() {
        return Origin.UNDO;
    }

    /** Where the event log stood before a creator's act; empty for one that is foreign or missing. */
    public Optional<Long> before(long creator, UUID act) {
        return Scalars.first(entities.createNativeQuery(BEFORE).setParameter("creator", creator).setParameter("act", act)
                .setMaxResults(1));
    }

    /** The account rules that held before the act, for each use whose rule it changed. */
    @Override
    public List<Wish> rules(ChangeSet set) {
        Standings now = standings.readRules(set.creatorId());
        Standings then = now.asOf(place(set));
        return made(set).stream().map(rule -> again.rule(rule.use(),
                then.rule(set.creatorId(), rule.use()).orElse(null), AnswerRow.of(rule), now))
                .flatMap(Optional::stream).toList();
    }

    /** An act that made account rules reached every item. */
    @Override
    public List<Long> items(ChangeSet set, long after, int limit) {
        return made(set).isEmpty() ? touched(set, after, limit) : held.next(set.creatorId(), after, limit);
    }

    @Override
    public Map<Long, List<Wish>> wishes(ChangeSet set, Part part) {
        Standings then = part.now().asOf(place(set));
        Map<Long, List<Wish>> wishes = new HashMap<>();
        uses(set, part).forEach((item, uses) -> {
            List<Wish> back = uses.stream().map(use -> again.choice(then, part.ruled(), item, use, set.creatorId()))
                    .flatMap(Optional::stream).toList();
            if (!back.isEmpty()) {
                wishes.put(item, back);
            }
        });
        return wishes;
    }

    /** The uses that each item was answered about by the act, by itself or by an account rule. */
    private Map<Long, Set<String>> uses(ChangeSet set, Part part) {
        Map<Long, Set<String>> uses = new LinkedHashMap<>();
        List<?> rows = entities.createNativeQuery(ABOUT, Object[].class).setParameter("creator", set.creatorId())
                .setParameter("act", act(set)).setParameter("items", part.items()).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> uses
                .computeIfAbsent(((Number) row[0]).longValue(), item -> new TreeSet<>()).add((String) row[1]));
        made(set).forEach(rule -> part.items().stream().filter(item -> !isChosenSince(rule, item, part.now()))
                .forEach(item -> uses.computeIfAbsent(item, one -> new TreeSet<>()).add(rule.use())));
        return uses;
    }

    private static boolean isChosenSince(Answer rule, long item, Standings now) {
        return now.answers(item, rule.use(), rule.creatorId()).stream()
                .anyMatch(answer -> answer.itemId() != null && answer.number() > rule.number());
    }

    /** The account rules of the act that are still in force. */
    private List<Answer> made(ChangeSet set) {
        return entities.createQuery(RULES, Answer.class).setParameter(1, set.creatorId()).setParameter(2, act(set))
                .getResultList();
    }

    private List<Long> touched(ChangeSet set, long after, int limit) {
        return Scalars.longs(entities.createNativeQuery(TOUCHED).setParameter("creator", set.creatorId())
                .setParameter("act", act(set)).setParameter("after", after).setMaxResults(limit));
    }

    private long place(ChangeSet set) {
        return before(set.creatorId(), act(set)).orElseThrow();
    }

    private static UUID act(ChangeSet set) {
        return set.undone().orElseThrow();
    }
}
