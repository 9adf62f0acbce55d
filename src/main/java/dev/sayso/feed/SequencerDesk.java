package dev.sayso.feed;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.sayso.web.Scalars;

/**
 * Gives the committed facts their numbers, by one node at a time. A fact whose transaction commits late is simply not
 * there yet, and comes in a later batch.
 */
@ApplicationScoped
class SequencerDesk {

    static final int BATCH = 1_000;

    private static final String HOLD = "select next_number from sequencer where id = 1 for update skip locked";

    private static final String NEXT = "select fact_id from pending_fact order by position limit ?1";

    private static final String NUMBER = """
            insert into fact_number (number, fact_id, numbered_at)
            select cast(?1 as bigint) + place - 1, fact, cast(?2 as timestamp with time zone)
            from unnest(cast(?3 as bigint array)) with ordinality as batch (fact, place)""";

    private static final String FORGET = """
            merge into pending_fact using unnest(cast(?1 as bigint array)) as batch (fact) on fact_id = fact
            when matched then delete""";

    private static final String MOVE = "update sequencer set next_number = next_number + ?1 where id = 1";

    private final EntityManager entities;
    private final Notices notices;
    private final Clock clock;

    SequencerDesk(EntityManager entities, Notices notices, Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Numbers a batch of the facts that wait.
     *
     * @param recorded whether some were recorded here, so that another node which is at it has to look once more
     * @return how many facts were numbered: fewer than a batch when there is nothing more, or another node is at it
     */
    @Transactional
    int numberBatch(boolean recorded) {
        Optional<Long> held = Scalars.first(entities.createNativeQuery(HOLD));
        if (held.isPresent()) {
            return numberFrom(held.get());
        }
        if (recorded) {
            notices.send(Notice.RECORDED);
        }
        return 0;
    }

    /** What commits while this runs is not among those read at first, and so is neither numbered nor forgotten. */
    private int numberFrom(Long first) {
        List<Long> facts = Scalars.longs(entities.createNativeQuery(NEXT).setParameter(1, BATCH));
        if (!facts.isEmpty()) {
            entities.createNativeQuery(NUMBER).setParameter(1, first).setParameter(2, clock.instant())
                    .setParameter(3, facts.toArray(Long[]::new)).executeUpdate();
            entities.createNativeQuery(FORGET).setParameter(1, facts.toArray(Long[]::new)).executeUpdate();
            entities.createNativeQuery(MOVE).setParameter(1, facts.size()).executeUpdate();
            notices.send(Notice.NUMBERED);
        }
        return facts.size();
    }
}
