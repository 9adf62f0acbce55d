package dev.sayso.consent.stop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Witness;
import dev.sayso.web.Language;
import dev.sayso.web.RowsByIds;
import dev.sayso.web.Scalars;

/** Stops as they were put. */
@ApplicationScoped
public class Stops {

    private static final String COLUMNS = """
            select s.creator_id, s.act_id, s.kind, s.use_name, s.item_id, s.item_version_id, s.requester, s.stopped_at""";

    private static final String FROM = " from open_stop o join stop s on s.creator_id = o.creator_id and s.act_id = o.act_id";

    private static final String UNANSWERED = COLUMNS + FROM
            + " where o.fact_id is null and o.creator_id = any (?) order by s.stopped_at, s.act_id";

    private static final String WAITING = COLUMNS + ", o.account_id, o.language, o.sign_in, o.signed_in_at, o.text" + FROM
            + " where o.fact_id is null and o.creator_id = any (?) order by s.stopped_at, s.act_id";

    private static final String PUT = COLUMNS + " from stop s where s.creator_id = any (?) and s.act_id = '%s'";

    private static final String OPEN = COLUMNS + ", c.platform_id, i.platform_id, n.number" + FROM + """
             join creator c on c.id = s.creator_id left join item i on i.id = s.item_id
            left join fact_number n on n.fact_id = o.fact_id order by s.stopped_at, s.act_id""";

    private static final String COUNT = "select count(*) from stop where creator_id = ?1 and kind <> 'BLOCK'";

    private static final String CREATORS = """
            select o.creator_id from open_stop o where o.fact_id is null group by o.creator_id
            order by min(cast(o.act_id as varchar)) limit ?1""";

    private static final String IS_OPEN = "select count(*) from open_stop where creator_id = ?1 and act_id = ?2";

    private static final String UNSEEN = """
            select count(*) from open_stop o join follower f on f.lives_until > current_timestamp
            where o.creator_id = ?1 and o.act_id = ?2 and not exists (select 1 from stop_seen s
              where s.creator_id = o.creator_id and s.act_id = o.act_id and s.node_id = f.id)""";

    /** A stop, and what its answer will keep. */
    public record Waiting(Stop stop, Witness witness, String text) {
    }

    /**
     * A stop as nodes must work by it.
     *
     * @param creator by the platform's id, as is
     * @param item null for all
     * @param number of its answer's fact in the event log; null before it has one
     */
    public record Open(Stop stop, String creator, @Nullable String item, @Nullable Long number) {

        /** Whether nothing up to a number says the same. */
        public boolean isAhead(long asOf) {
            return number == null || number > asOf;
        }
    }

    private final EntityManager entities;
    private final RowsByIds rows;

    Stops(EntityManager entities, RowsByIds rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** Those of some creators that no answer has taken over, in their order. */
    public List<Stop> unanswered(Collection<Long> creators) {
        return rows.read(UNANSWERED, creators, Stops::stop);
    }

    /** The same of one creator, with what the answers keep. */
    public List<Waiting> waiting(long creatorId) {
        return rows.read(WAITING, List.of(creatorId), Stops::waiting);
    }

    /** A stop, be it answered or not. */
    public Optional<Stop> of(long creatorId, UUID act) {
        return rows.read(PUT.formatted(act), Set.of(creatorId), Stops::stop).stream().findFirst();
    }

    /** How many of a creator's answers began as one. */
    public int count(long creatorId) {
        return Math.toIntExact(Scalars.number(entities.createNativeQuery(COUNT).setParameter(1, creatorId)));
    }

    /** Creators whose stops wait for answers, the longest waiting first. */
    @ActivateRequestContext
    public List<Long> creators(int most) {
        return Scalars.longs(entities.createNativeQuery(CREATORS).setParameter(1, most));
    }

    /** All that do not yet follow from the event log alone everywhere. */
    @ActivateRequestContext
    public List<Open> open() {
        List<Open> open = new ArrayList<>();
        entities.unwrap(Session.class).doWork(connection -> {
            try (var query = connection.prepareStatement(OPEN); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    open.add(new Open(stop(row), row.getString(9), row.getString(10), RowsByIds.number(row, 11)));
                }
            }
        });
        return open;
    }

    /** Whether a stop counts by itself, or did a moment ago. */
    @ActivateRequestContext
    public boolean isOpen(long creatorId, UUID act) {
        return isThere(IS_OPEN, creatorId, act);
    }

    /** Whether a stop waits for its answer. */
    @ActivateRequestContext
    public boolean isUnanswered(long creatorId, UUID act) {
        return isThere(IS_OPEN + " and fact_id is null", creatorId, act);
    }

    private boolean isThere(String sql, long creatorId, UUID act) {
        return Scalars.number(entities.createNativeQuery(sql).setParameter(1, creatorId).setParameter(2, act)) > 0;
    }

    /** Whether every node that lives works by a stop, as by itself or by its answer. */
    @ActivateRequestContext
    public boolean isSeenByAll(long creatorId, UUID act) {
        return Scalars.number(entities.createNativeQuery(UNSEEN).setParameter(1, creatorId).setParameter(2, act)) == 0;
    }

    private static Stop stop(ResultSet row) throws SQLException {
        Long item = RowsByIds.number(row, 5);
        return new Stop(row.getLong(1), row.getObject(2, UUID.class), Stop.Kind.valueOf(row.getString(3)), row.getString(4),
                item == null ? null : new Stop.Subject(item, row.getLong(6)), row.getString(7), RowsByIds.instant(row, 8));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        Stop stop = stop(row);
        return new Waiting(stop, new Witness(stop.actId(), row.getObject(9, UUID.class),
                Language.of(row.getString(10)).orElseThrow(), row.getString(11),
                row.getObject(12) == null ? null : RowsByIds.instant(row, 12)), row.getString(13));
    }
}
