package dev.sayso.feed;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.sayso.web.Scalars;

/** Keeps how far each node that works by the event log has come. Whoever falls silent does not count any more. */
@ApplicationScoped
public class FollowerDesk {

    private static final String SAY = """
            merge into follower as f using (select cast(?1 as uuid) as id, cast(?2 as bigint) as applied,
                current_timestamp + interval '1' second * cast(?3 as integer) as lives_until from epoch e
                where e.number = (select max(number) from epoch) and e.code = ?4) as n on f.id = n.id
            when matched then update set applied = n.applied, lives_until = n.lives_until
            when not matched then insert (id, applied, lives_until) values (n.id, n.applied, n.lives_until)""";

    private static final String FORGET = "delete from follower where lives_until < current_timestamp - interval '1' hour";

    private static final String BEHIND = """
            select count(*) from follower where applied < cast(?1 as bigint) and lives_until > current_timestamp""";

    private final EntityManager entities;
    private final Notices notices;
    private final Epochs epochs;
    private final Movement reports = new Movement();

    FollowerDesk(EntityManager entities, Notices notices, Epochs epochs) {
        this.entities = entities;
        this.notices = notices;
        this.epochs = epochs;
    }

    /**
     * A node says that it has come further; call {@link #reported} afterwards.
     *
     * @param applied the last number it works by
     * @param life how long this counts, in whole seconds
     */
    @Transactional
    public void advance(UUID node, long applied, Duration life) {
        report(node, applied, life);
        notices.send(Notice.APPLIED);
    }

    /**
     * A node says that it lives, and is where it was. What it knows of a history that has ended is worth nothing.
     *
     * @param applied the last number it works by
     * @param life how long this counts, in whole seconds
     */
    @Transactional
    public void report(UUID node, long applied, Duration life) {
        int said = entities.createNativeQuery(SAY).setParameter(1, node).setParameter(2, applied)
                .setParameter(3, (int) life.toSeconds()).setParameter(4, epochs.ours()).executeUpdate();
        if (said == 0) {
            throw new IllegalStateException("The database was restored while this node ran: start it again");
        }
    }

    /** A node stops: nobody waits for it. */
    @Transactional
    public void leave(UUID node) {
        entities.createNativeQuery("delete from follower where id = ?1").setParameter(1, node).executeUpdate();
        entities.createNativeQuery(FORGET).executeUpdate();
        notices.send(Notice.APPLIED);
    }

    /** Whether every node that lives works by the log up to a number. */
    @Transactional
    public boolean haveAllApplied(long number) {
        return Scalars.number(entities.createNativeQuery(BEHIND).setParameter(1, number)) == 0;
    }

    /** Wakes whoever waits for the nodes here. */
    public void reported() {
        reports.happened();
    }

    /** The coming further of nodes. */
    Movement reports() {
        return reports;
    }
}
