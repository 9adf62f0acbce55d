package dev.sayso.consent.stop;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import dev.sayso.consent.Witness;
import dev.sayso.feed.Fact;
import dev.sayso.feed.Lookout;

/** Puts stops, and lets go of them once the event log alone says the same everywhere. */
@ApplicationScoped
public class StopDesk {

    private static final String PUT = """
            insert into stop (creator_id, act_id, kind, use_name, item_id, item_version_id, requester, stopped_at)
            values (:creator, :act, :kind, :use, cast(:item as bigint), cast(:version as bigint), :requester, :at)
            on conflict do nothing""";

    private static final String OPEN = """
            insert into open_stop (creator_id, act_id, account_id, language, sign_in, signed_in_at, text)
            values (:creator, :act, :account, :language, :signIn, cast(:signedIn as timestamp(6) with time zone), :text)""";

    private static final String NEEDLESS = "delete from open_stop where creator_id = ?1 and act_id = ?2";

    private static final String ANSWERED = "update open_stop set fact_id = ?3 where creator_id = ?1 and act_id = ?2";

    private static final String SEEN = "insert into stop_seen (creator_id, act_id, node_id) values (?1, ?2, ?3)"
            + " on conflict do nothing";

    /** What is known by its number to whoever lives; whoever comes to life later reads the log first. */
    private static final String FORGET = """
            delete from open_stop where exists (select 1 from fact_number n where n.fact_id = open_stop.fact_id
              and not exists (select 1 from follower f where f.lives_until > current_timestamp and f.applied < n.number))""";

    private static final String FORGET_SEEN = """
            delete from stop_seen where not exists (select 1 from open_stop o
              where o.creator_id = stop_seen.creator_id and o.act_id = stop_seen.act_id)""";

    private final EntityManager entities;
    private final Lookout lookout;

    StopDesk(EntityManager entities, Lookout lookout) {
        this.entities = entities;
        this.lookout = lookout;
    }

    /**
     * Puts a stop: with the commit it is in effect. It waits for nobody.
     *
     * @param text what was on the screen
     * @return false if this act has put one before
     */
    @Transactional
    public boolean put(Stop stop, Witness witness, String text) {
        Stop.Subject item = stop.item();
        int added = of(PUT, stop).setParameter("kind", stop.kind().name()).setParameter("use", stop.use())
                .setParameter("item", item == null ? null : item.itemId())
                .setParameter("version", item == null ? null : item.versionId()).setParameter("requester", stop.requester())
                .setParameter("at", stop.at()).executeUpdate();
        if (added > 0) {
            of(OPEN, stop).setParameter("account", witness.accountId()).setParameter("language", witness.language().tag())
                    .setParameter("signIn", witness.signIn()).setParameter("signedIn", witness.signedInAt())
                    .setParameter("text", text).executeUpdate();
            lookout.appears();
        }
        return added > 0;
    }

    private Query of(String sql, Stop stop) {
        return entities.createNativeQuery(sql).setParameter("creator", stop.creatorId()).setParameter("act", stop.actId());
    }

    /** A fact says the same from now on: that of the answer, or of what made one needless. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answered(Stop stop, Fact fact) {
        entities.createNativeQuery(ANSWERED).setParameter(1, stop.creatorId()).setParameter(2, stop.actId())
                .setParameter(3, fact.id()).executeUpdate();
    }

    /** There was nothing to say no to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void isNeedless(Stop stop) {
        entities.createNativeQuery(NEEDLESS).setParameter(1, stop.creatorId()).setParameter(2, stop.actId()).executeUpdate();
    }

    /** A node works by these. */
    @Transactional
    public void see(UUID node, Collection<Stop> stops) {
        stops.forEach(stop -> entities.createNativeQuery(SEEN).setParameter(1, stop.creatorId())
                .setParameter(2, stop.actId()).setParameter(3, node).executeUpdate());
        lookout.isSeen();
    }

    /** Lets go of those whose facts every node works by. */
    @Transactional
    public void forget() {
        if (entities.createNativeQuery(FORGET).executeUpdate() > 0) {
            entities.createNativeQuery(FORGET_SEEN).executeUpdate();
        }
    }
}
