package dev.sayso.consent.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.sayso.consent.history.AnswerRecords;
import dev.sayso.web.Scalars;

/** Keeps which acts were withdrawals, and afterwards how long each took to be obeyed everywhere. */
@ApplicationScoped
public class WithdrawalDesk {

    private static final String NOTE = """
            merge into withdrawal as w using (select cast(?1 as bigint) as creator_id, cast(?2 as uuid) as act_id,
                cast(?3 as bigint) as fact_id, cast(?4 as timestamp(6) with time zone) as at) as n
              on w.creator_id = n.creator_id and w.act_id = n.act_id
            when matched then update set fact_id = n.fact_id
            when not matched then insert (creator_id, act_id, fact_id, at) values (n.creator_id, n.act_id, n.fact_id, n.at)""";

    private static final String FACT = "select fact_id from withdrawal where creator_id = ?1 and act_id = ?2";

    private static final String AT = "select at from withdrawal where creator_id = ?1 and act_id = ?2";

    private static final String REACHED = """
            insert into withdrawal_reach (creator_id, act_id, reached_at, nodes, millis)
            select cast(?1 as bigint), cast(?2 as uuid), cast(?3 as timestamp(6) with time zone), count(*), cast(?4 as bigint)
            from follower where lives_until > current_timestamp and applied >= cast(?5 as bigint)
            on conflict do nothing""";

    private final EntityManager entities;
    private final Event<Withdrawn> withdrawn;

    WithdrawalDesk(EntityManager entities, Event<Withdrawn> withdrawn) {
        this.entities = entities;
        this.withdrawn = withdrawn;
    }

    /**
     * Notes those of the running transaction's answers that are withdrawals.
     *
     * @param answers of one creator and one act
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(long creatorId, Collection<AnswerRecords.Row> answers) {
        List<AnswerRecords.Row> withdrawals = answers.stream().filter(AnswerRecords.Row::withdraws).toList();
        if (!withdrawals.isEmpty()) {
            AnswerRecords.Row first = withdrawals.get(0);
            entities.createNativeQuery(NOTE).setParameter(1, creatorId).setParameter(2, first.act())
                    .setParameter(3, withdrawals.get(withdrawals.size() - 1).fact()).setParameter(4, first.at())
                    .executeUpdate();
            withdrawn.fire(new Withdrawn(creatorId, first.act()));
        }
    }

    /** The last fact of a withdrawal that is committed. */
    @Transactional
    long fact(Withdrawn act) {
        return Scalars.number(entities.createNativeQuery(FACT).setParameter(1, act.creatorId()).setParameter(2, act.actId()));
    }

    /**
     * Every node works by a withdrawal. The first time counts.
     *
     * @param number of its last fact
     */
    @Transactional
    void reached(Withdrawn act, long number, Instant now) {
        UUID id = act.actId();
        Instant at = Scalars.instant(entities.createNativeQuery(AT).setParameter(1, act.creatorId()).setParameter(2, id))
                .orElseThrow();
        entities.createNativeQuery(REACHED).setParameter(1, act.creatorId()).setParameter(2, id).setParameter(3, now)
                .setParameter(4, Duration.between(at, now).toMillis()).setParameter(5, number).executeUpdate();
    }
}
