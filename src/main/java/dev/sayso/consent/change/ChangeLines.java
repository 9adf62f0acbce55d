package dev.sayso.consent.change;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.Item;
import dev.sayso.consent.ManyChoices;
import dev.sayso.feed.ManyRows;
import dev.sayso.web.Scalars;

/** The lines of reviews: many, and written and read in parts. */
@ApplicationScoped
class ChangeLines {

    private static final String OF_ROUND = " from change_line l where l.change_set_id = :set and l.round = :round";

    private static final String ITEMS = "select distinct l.item_id" + OF_ROUND
            + " and l.item_id > :after order by l.item_id";

    private static final String CHOSEN = """
            select l.item_id, i.platform_id, l.item_version_id from change_line l join item i on i.id = l.item_id
            where l.change_set_id = :set and l.round = :round and l.wish = :wish and l.refused is null and l.item_id > :after
            order by l.item_id""";

    /** Whether anything that a standing or a share reads has changed since it was looked at. */
    private static final String MOVED = "select count(*)" + OF_ROUND + " and exists (select 1 from item_version seen"
            + " join item_version now on now.item_id = seen.item_id and now.ordinal > seen.ordinal"
            + " and now.fact_id is not null where seen.id = l.item_version_id)";

    /** Whether the creator says no to all or to something that is in it, and the set does not say no alone itself. */
    private static final String STOPPED = """
            select count(*) from unanswered_stop s where s.creator_id = :creator and s.kind <> 'BLOCK'
            and (s.item_id is null or exists (select 1 from change_line l
              where l.change_set_id = :set and l.round = :round and l.item_id = s.item_id))
            and exists (select 1 from change_wish w where w.change_set_id = :set and w.refused is null
              and w.kind not in ('REFUSE', 'OFF'))""";

    private static final String GIVEN = "select distinct l.wish" + OF_ROUND
            + " and l.wish is not null and l.refused is null";
    private static final String FORGET = "delete from change_line where change_set_id = :set and round < :round";

    private final StatelessSession session;

    ChangeLines(StatelessSession session) {
        this.session = session;
    }

    /** @param places where each wish stands in the set */
    void add(ChangeSet set, List<Line> lines, Map<Wish, Integer> places) {
        ManyRows.into("change_line", lines).number("item_id", Line::itemId).text("use_name", Line::use)
                .number("wish", line -> place(line.wish(), places))
                .text("refused", line -> line.refused() == null ? null : line.refused().name())
                .text("was", line -> line.was().name()).text("becomes", line -> line.becomes().name())
                .text("stops", line -> line.stops() == null ? null : line.stops().policy().name())
                .number("stop_days", line -> line.stops() == null ? null : (long) line.stops().days())
                .number("item_version_id", Line::versionId).all("change_set_id", "uuid", set.id())
                .all("round", "integer", set.round()).add(session);
    }

    private static @Nullable Long place(@Nullable Wish wish, Map<Wish, Integer> places) {
        return wish == null ? null : requireNonNull(places.get(wish)).longValue();
    }

    /** Holds the next items of a review, so that nothing about them changes until the transaction ends. */
    List<Long> hold(ChangeSet set, long after, int limit) {
        List<Long> ids = Scalars.longs(session.createNativeQuery(ITEMS, Object.class).setParameter("set", set.id())
                .setParameter("round", set.round()).setParameter("after", after).setMaxResults(limit));
        if (!ids.isEmpty()) {
            session.createSelectionQuery("from Item where id in ?1 order by id", Item.class).setParameter(1, ids)
                    .setHibernateLockMode(LockMode.PESSIMISTIC_READ).getResultList();
        }
        return ids;
    }

    /** All items that an answer is wanted for. */
    List<Long> about(ChangeSet set, int place) {
        return Scalars.longs(session
                .createNativeQuery("select l.item_id" + OF_ROUND + " and l.wish = :wish order by l.item_id", Object.class)
                .setParameter("set", set.id()).setParameter("round", set.round()).setParameter("wish", place));
    }

    boolean isMoved(ChangeSet set) {
        return Scalars.number(session.createNativeQuery(MOVED, Object.class).setParameter("set", set.id())
                .setParameter("round", set.round())) > 0;
    }

    /** Whether there is a no that its creator has put into effect since the application began. */
    boolean isStopped(ChangeSet set) {
        return Scalars.number(session.createNativeQuery(STOPPED, Object.class).setParameter("creator", set.creatorId())
                .setParameter("set", set.id()).setParameter("round", set.round())) > 0;
    }

    /** The places of the wishes that are given for any item. */
    Set<Integer> given(ChangeSet set) {
        return Scalars.longs(session.createNativeQuery(GIVEN, Object.class).setParameter("set", set.id())
                .setParameter("round", set.round())).stream().map(Math::toIntExact).collect(Collectors.toSet());
    }

    /** The next items that an answer is given for. */
    List<ManyChoices.About> chosen(ChangeSet set, ChangeWish wish, long after, int limit) {
        return session.createNativeQuery(CHOSEN, Object[].class).setParameter("set", set.id())
                .setParameter("round", set.round()).setParameter("wish", wish.place()).setParameter("after", after)
                .setMaxResults(limit).getResultList().stream()
                .map(row -> new ManyChoices.About(((Number) row[0]).longValue(), (String) row[1],
                        ((Number) row[2]).longValue()))
                .toList();
    }

    /** Only the last two reviews are compared. */
    void forget(UUID set, int before) {
        session.createNativeMutationQuery(FORGET).setParameter("set", set).setParameter("round", before).executeUpdate();
    }
}
