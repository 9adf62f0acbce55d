package dev.sayso.consent.change.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.standing.Admission;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Withdrawal;
import dev.sayso.feed.FollowerDesk;
import dev.sayso.web.Scalars;

/** Reads what reviews found, counted and line by line. */
@ApplicationScoped
class Reviews {

    private static final String OF_ROUND = " from change_line l where l.change_set_id = :set and l.round = :round";

    private static final String COUNTED = "select l.use_name, l.refused, l.was, l.becomes, l.stops, l.stop_days, count(*)"
            + OF_ROUND + " group by l.use_name, l.refused, l.was, l.becomes, l.stops, l.stop_days"
            + " order by count(*) desc, l.was, l.becomes, l.stops, l.stop_days";

    private static final String ANSWERS = "select count(*)" + OF_ROUND + " and l.wish is not null and l.refused is null";

    private static final String EACH = "select l.wish, count(*)" + OF_ROUND
            + " and l.wish is not null and l.refused is null group by l.wish";

    private static final String ITEMS = """
            select i.id, i.platform_id, v.title, l.was, l.becomes from change_line l
            join item i on i.id = l.item_id join item_version v on v.id = i.version_id
            where l.change_set_id = :set and l.round = :round and l.use_name = :use and l.was = :was
            and l.becomes = :becomes and coalesce(l.refused, '') = :refused and l.item_id > :after order by l.item_id""";

    /** The lines that are not as they were in the review before, or are there no more. */
    private static final String DIFFERENT = """
            (select l.item_id, l.use_name, l.was, l.becomes, false as gone from change_line l left join change_line b
              on b.change_set_id = l.change_set_id and b.round = l.round - 1 and b.item_id = l.item_id
                and b.use_name = l.use_name
            where l.change_set_id = :set and l.round = :round and (b.item_id is null or b.refused is distinct from l.refused
              or b.was <> l.was or b.becomes <> l.becomes)
            union all
            select b.item_id, b.use_name, b.was, b.becomes, true from change_line b left join change_line l
              on l.change_set_id = b.change_set_id and l.round = b.round + 1 and l.item_id = b.item_id
                and l.use_name = b.use_name
            where b.change_set_id = :set and b.round = :round - 1 and l.item_id is null) as d""";

    private static final String DIFFERING = """
            select i.id, i.platform_id, v.title, d.was, d.becomes, d.use_name, d.gone from\s""" + DIFFERENT + """
             join item i on i.id = d.item_id join item_version v on v.id = i.version_id
            where d.item_id > :after order by d.item_id, d.use_name""";

    private static final String HELD = """
            select count(*) from holding where creator_id = :creator and item_id <= :last""";

    private static final String LAST = """
            select n.number from answer a join fact_number n on n.fact_id = a.fact_id
            where a.creator_id = :creator and a.act_id = :set order by a.number desc""";

    private static final String PENDING = """
            select count(*) from answer a join pending_fact p on p.fact_id = a.fact_id
            where a.creator_id = :creator and a.act_id = :set""";

    private static final String OF_ACT = "select min(givenAt), count(*) from Answer where creatorId = ?1 and actId = ?2";

    record Act(Instant at, long answers) {
    }

    /**
     * One item in a review.
     *
     * @param gone whether it is a line of the review before only
     */
    record ItemLine(long id, String item, String title, Reason was, Reason becomes, String use, boolean gone) {
    }

    private final EntityManager entities;
    private final FollowerDesk followers;

    Reviews(EntityManager entities, FollowerDesk followers) {
        this.entities = entities;
        this.followers = followers;
    }

    List<Found> counted(ChangeSet set) {
        List<Found> found = new ArrayList<>();
        List<?> rows = entities.createNativeQuery(COUNTED, Object[].class).setParameter("set", set.id())
                .setParameter("round", set.round()).getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            found.add(new Found((String) cells[0], cells[1] == null ? null : Admission.valueOf((String) cells[1]),
                    Reason.valueOf((String) cells[2]), Reason.valueOf((String) cells[3]), stops(cells[4], cells[5]),
                    ((Number) cells[6]).longValue()));
        }
        return found;
    }

    private static @Nullable Withdrawal stops(@Nullable Object policy, @Nullable Object days) {
        return policy == null || days == null ? null
                : new Withdrawal(Withdrawal.Policy.valueOf((String) policy), ((Number) days).intValue());
    }

    /** How many choices it gives. */
    long answers(ChangeSet set) {
        return count(ANSWERS, set);
    }

    /** For how many items each of its answers is given, by their places; those given for none are left out. */
    Map<Integer, Long> each(ChangeSet set) {
        Map<Integer, Long> each = new HashMap<>();
        List<?> rows = entities.createNativeQuery(EACH, Object[].class).setParameter("set", set.id())
                .setParameter("round", set.round()).getResultList();
        rows.stream().map(Object[].class::cast)
                .forEach(row -> each.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue()));
        return each;
    }

    List<ItemLine> items(ChangeSet set, LineQuery wanted, int limit) {
        List<?> rows = entities.createNativeQuery(ITEMS, Object[].class).setParameter("set", set.id())
                .setParameter("round", set.round()).setParameter("use", wanted.use()).setParameter("was", wanted.was())
                .setParameter("becomes", wanted.becomes()).setParameter("refused", wanted.refused())
                .setParameter("after", wanted.after()).setMaxResults(limit).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new ItemLine(((Number) row[0]).longValue(), (String) row[1],
                (String) row[2], Reason.valueOf((String) row[3]), Reason.valueOf((String) row[4]), wanted.use(), false))
                .toList();
    }

    /** What is known of an act of the creator. */
    Act act(long creatorId, UUID act) {
        return entities.createQuery(OF_ACT, Act.class).setParameter(1, creatorId).setParameter(2, act).getSingleResult();
    }

    /** How many lines are not as they were in the review before. */
    long different(ChangeSet set) {
        return count("select count(*) from " + DIFFERENT, set);
    }

    /** Those lines, in the order of the items, and from the review before where they are no more. */
    List<ItemLine> differing(ChangeSet set, long after, int limit) {
        List<?> rows = entities.createNativeQuery(DIFFERING, Object[].class).setParameter("set", set.id())
                .setParameter("round", set.round()).setParameter("after", after).setMaxResults(limit).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new ItemLine(((Number) row[0]).longValue(), (String) row[1],
                (String) row[2], Reason.valueOf((String) row[3]), Reason.valueOf((String) row[4]), (String) row[5],
                (Boolean) row[6])).toList();
    }

    /** How many items the creator holds up to one in the order of reviews. */
    long heldUntil(ChangeSet set, long last) {
        return Scalars.number(entities.createNativeQuery(HELD).setParameter("creator", set.creatorId())
                .setParameter("last", last));
    }

    /** How many of its answers are not yet in the event log. */
    long pending(ChangeSet set) {
        return Scalars.number(entities.createNativeQuery(PENDING).setParameter("creator", set.creatorId())
                .setParameter("set", set.id()));
    }

    /** Whether every node works by the last of its answers, once all are in the event log. */
    boolean isObeyed(ChangeSet set) {
        List<?> last = entities.createNativeQuery(LAST).setParameter("creator", set.creatorId())
                .setParameter("set", set.id()).setMaxResults(1).getResultList();
        return last.isEmpty() || followers.haveAllApplied(((Number) last.get(0)).longValue());
    }

    private long count(String sql, ChangeSet set) {
        return Scalars.number(entities.createNativeQuery(sql).setParameter("set", set.id())
                .setParameter("round", set.round()));
    }
}
