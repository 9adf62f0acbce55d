package dev.sayso.consent.change.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;
import dev.sayso.consent.change.Wish;
import dev.sayso.consent.standing.Act;
import dev.sayso.web.Scalars;

/** Says once more each no of an act that something else has been answered over since. */
@ApplicationScoped
public class RepeatPlan implements Plan {

    private static final String OTHER_THAN_NO = """
            select count(*) from answer a where a.creator_id = :creator and a.act_id = :act
            and a.kind not in ('REFUSE', 'OFF')""";

    /** By coalesce, PostgreSQL finds each holding by its whole key, though its statistics may not know the creator yet. */
    private static final String ANSWERED_OVER = """
            from answer a join current_choice c
            on c.creator_id = a.creator_id and c.item_id = a.item_id and c.use_name = a.use_name
            join answer n on n.id = c.answer_id and n.kind <> a.kind
            join holding h on h.item_id = a.item_id and h.creator_id = coalesce(a.creator_id, 0)
            where a.creator_id = :creator and a.act_id = :act""";

    private static final String ITEMS = "select distinct a.item_id " + ANSWERED_OVER
            + " and a.item_id > :after order by a.item_id";

    private static final String USES = "select a.item_id, a.use_name " + ANSWERED_OVER + " and a.item_id in (:items)";

    private static final String RULES = """
            select a.useName from Answer a, CurrentRule c, Answer n where a.creatorId = ?1 and a.actId = ?2
            and a.itemId is null and c.creatorId = a.creatorId and c.useName = a.useName and n.id = c.answerId
            and n.kind <> a.kind order by a.number""";

    private final EntityManager entities;

    RepeatPlan(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Origin origin() {
        return Origin.REPEAT;
    }

    /** Whether all that a set answered was no. */
    public boolean isOfNoes(ChangeSet applied) {
        return Scalars.number(entities.createNativeQuery(OTHER_THAN_NO).setParameter("creator", applied.creatorId())
                .setParameter("act", applied.id())) == 0;
    }

    /** Whether anything of it is not so any more. */
    public boolean isNeeded(ChangeSet applied) {
        return !uses(applied.creatorId(), applied.id()).isEmpty() || !items(applied.creatorId(), applied.id(), 0, 1).isEmpty();
    }

    @Override
    public List<Wish> rules(ChangeSet set) {
        return uses(set.creatorId(), act(set)).stream().map(use -> Wish.no(use, Act.Kind.OFF)).toList();
    }

    @Override
    public List<Long> items(ChangeSet set, long after, int limit) {
        return items(set.creatorId(), act(set), after, limit);
    }

    @Override
    public Map<Long, List<Wish>> wishes(ChangeSet set, Part part) {
        Map<Long, List<Wish>> wishes = new HashMap<>();
        List<?> rows = entities.createNativeQuery(USES, Object[].class).setParameter("creator", set.creatorId())
                .setParameter("act", act(set)).setParameter("items", part.items()).getResultList();
        rows.stream().map(Object[].class::cast)
                .forEach(row -> wishes.computeIfAbsent(((Number) row[0]).longValue(), item -> new ArrayList<>())
                        .add(Wish.no((String) row[1], Act.Kind.REFUSE)));
        return wishes;
    }

    private List<String> uses(long creator, UUID act) {
        return entities.createQuery(RULES, String.class).setParameter(1, creator).setParameter(2, act).getResultList();
    }

    private List<Long> items(long creator, UUID act, long after, int limit) {
        return Scalars.longs(entities.createNativeQuery(ITEMS).setParameter("creator", creator).setParameter("act", act)
                .setParameter("after", after).setMaxResults(limit));
    }

    private static UUID act(ChangeSet set) {
        return set.repeated().orElseThrow();
    }
}
