package dev.sayso.consent.change;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Answer;
import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Grant;
import dev.sayso.consent.standing.Mark;
import dev.sayso.consent.standing.Said;

/**
 * What takes an act back: the answers that spoke until then, once more. What its creator has answered since stays as it
 * is.
 */
@ApplicationScoped
class Undoing {

    private static final String TOUCHED = """
            select distinct a.item_id from answer a join current_choice c on c.answer_id = a.id
            join holding h on h.item_id = a.item_id and h.creator_id = a.creator_id
            where a.creator_id = :creator and a.act_id = :act and a.item_id > :after order by a.item_id""";

    /** An act that made account rules reached every item. */
    private static final String HELD = """
            select h.item_id from holding h where h.creator_id = :creator and h.item_id > :after order by h.item_id""";

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

    private static final String EARLIER_RULE = """
            from Answer a left join fetch a.requesters where a.creatorId = ?1 and a.itemId is null and a.useName = ?2
            and a.number < ?3 order by a.number desc""";

    private final StandingReader standings;
    private final EntityManager entities;
    private final Clock clock;

    Undoing(StandingReader standings, EntityManager entities, Clock clock) {
        this.standings = standings;
        this.entities = entities;
        this.clock = clock;
    }

    /** The account rules that held before the act, for each use whose rule it changed; one that is over reaches nothing. */
    List<Wish> rules(long creator, UUID act) {
        List<Wish> wishes = new ArrayList<>();
        Standings now = standings.readRules(creator);
        for (Answer made : rulesOf(creator, act)) {
            Optional<Answer> before = entities.createQuery(EARLIER_RULE, Answer.class).setParameter(1, creator)
                    .setParameter(2, made.use()).setParameter(3, made.number()).setMaxResults(1).getResultStream().findFirst();
            Wish again = before.map(rule -> Wish.again(made.use(), rule.kind(), rule.grant().orElse(null)))
                    .filter(rule -> !isOver(rule, now)).orElse(Wish.no(made.use(), Act.Kind.PER_ITEM));
            wishes.add(again);
        }
        return wishes;
    }

    Plan next(long creator, UUID act, long after, int limit) {
        List<Answer> rules = rulesOf(creator, act);
        Set<String> ruled = rules.stream().map(Answer::use).collect(Collectors.toSet());
        List<Long> items = items(ruled.isEmpty() ? TOUCHED : HELD, creator, ruled.isEmpty() ? act : null, after, limit);
        if (items.isEmpty()) {
            return new Plan(items, Map.of());
        }
        Standings before = standings.read(items, placeBefore(creator, act));
        Standings now = standings.read(items);
        Map<Long, Set<String>> uses = about(creator, act, items);
        rules.forEach(rule -> items.stream().filter(item -> !isChosenSince(rule, item, now))
                .forEach(item -> uses.computeIfAbsent(item, one -> new TreeSet<>()).add(rule.use())));
        Map<Long, List<Wish>> wishes = new HashMap<>();
        uses.forEach((item, answered) -> {
            List<Wish> back = answered.stream().map(use -> back(before, now, item, use, creator)).flatMap(Optional::stream)
                    .toList();
            if (!back.isEmpty()) {
                wishes.put(item, back);
            }
        });
        return new Plan(items, wishes);
    }

    private static boolean isChosenSince(Answer rule, long item, Standings now) {
        return now.answers(item, rule.use(), rule.creatorId()).stream()
                .anyMatch(answer -> answer.itemId() != null && answer.number() > rule.number());
    }

    /** The uses each item was answered about by itself. */
    private Map<Long, Set<String>> about(long creator, UUID act, List<Long> items) {
        Map<Long, Set<String>> uses = new LinkedHashMap<>();
        List<?> rows = entities.createNativeQuery(ABOUT, Object[].class).setParameter("creator", creator)
                .setParameter("act", act).setParameter("items", items).getResultList();
        rows.stream().map(Object[].class::cast)
                .forEach(row -> uses.computeIfAbsent(((Number) row[0]).longValue(), item -> new TreeSet<>())
                        .add((String) row[1]));
        return uses;
    }

    /** What brings back what a creator's own choice said before; empty where it says that still. */
    private Optional<Wish> back(Standings before, Standings now, long item, String use, long creator) {
        Instant moment = clock.instant();
        Own then = Own.of(before.said(item, use, creator, moment));
        Own present = Own.of(now.said(item, use, creator, moment));
        if (then.equals(present)) {
            return Optional.empty();
        }
        Wish again = Wish.again(use, then.kind(), then.grant());
        return Optional.of(isOver(again, now) ? silence(now, item, use, creator) : again);
    }

    /** Whether it cannot be given again: its end or its terms are over. */
    private boolean isOver(Wish again, Standings now) {
        return now.use(again.use()).filter(
                use -> Admission.ofTerms(again.proposal(), use, clock.instant()) == Admission.ADMITTED).isEmpty();
    }

    /** What makes an item as off as it is once an earlier yes is over, which cannot be given again. */
    private Wish silence(Standings now, long item, String use, long creator) {
        Wish clear = Wish.no(use, Act.Kind.CLEAR);
        Act cleared = clear.act(Mark.proposed(clock.instant()));
        boolean ruled = now.after((who, one, other) -> who == creator && one == item && other.equals(use) ? List.of(cleared)
                : List.of()).said(item, use, creator, clock.instant()).filter(Said::isYes).isPresent();
        return ruled ? Wish.no(use, Act.Kind.REFUSE) : clear;
    }

    private record Own(Act.Kind kind, @Nullable Grant grant) {

        static Own of(Optional<Said> said) {
            return said.filter(one -> one.source() == Said.Source.OWN_CHOICE && !(one.grant() != null && one.isWithdrawn()))
                    .map(one -> new Own(one.grant() == null ? Act.Kind.REFUSE : Act.Kind.ALLOW, one.grant()))
                    .orElse(new Own(Act.Kind.CLEAR, null));
        }
    }

    private List<Answer> rulesOf(long creator, UUID act) {
        return entities.createQuery(RULES, Answer.class).setParameter(1, creator).setParameter(2, act).getResultList();
    }

    private long placeBefore(long creator, UUID act) {
        return ((Number) entities.createNativeQuery(BEFORE, Long.class).setParameter("creator", creator)
                .setParameter("act", act).setMaxResults(1).getSingleResult()).longValue();
    }

    private List<Long> items(String sql, long creator, @Nullable UUID act, long after, int limit) {
        var query = entities.createNativeQuery(sql, Long.class).setParameter("creator", creator)
                .setParameter("after", after).setMaxResults(limit);
        if (act != null) {
            query.setParameter("act", act);
        }
        List<?> found = query.getResultList();
        return found.stream().map(Long.class::cast).collect(Collectors.toList());
    }
}
