package dev.sayso.consent.erasure;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import dev.sayso.account.AccountDesk;
import dev.sayso.consent.ConsentDesk;
import dev.sayso.log.RecordDesk;
import dev.sayso.web.Scalars;

/** Deletes what identifies a creator. */
@ApplicationScoped
class ErasureDesk {

    private static final int CHUNK = 500;

    private static final String ANSWERS = """
            select a.number, a.fact_id from answer a where a.creator_id = ?1 and a.number > ?2 order by a.number limit ?3""";

    private static final String PEOPLE = "delete from answer_person where answer_id in "
            + "(select id from answer where creator_id = ?1 and number > ?2 and number <= ?3)";

    /** Of acts that are no answers. */
    private static final String OTHERS = """
            select fact_id from requester_block where creator_id = ?1
            union all select fact_id from account_closing where creator_id = ?1
            union all select fact_id from certificate where creator_id = ?1
            union all select fact_id from invalidation where creator_id = ?1""";

    private static final String ON_ITS_WAY = """
            select r.fact_id from log_record r where r.fact_id in (select fact_id from answer where creator_id = ?1 union all %s)
            and not exists (select 1 from log_entry e where e.fact_id = r.fact_id)"""
            .formatted(OTHERS);

    private static final String NAMELESS = "update fact set subject = 'erased' where scope = 'CREATOR' and id in (?1)";

    private final EntityManager entities;
    private final RecordDesk records;
    private final ConsentDesk consents;
    private final AccountDesk accounts;

    ErasureDesk(EntityManager entities, RecordDesk records, ConsentDesk consents, AccountDesk accounts) {
        this.entities = entities;
        this.records = records;
        this.consents = consents;
        this.accounts = accounts;
    }

    /** From now on the creator answers no more. */
    @Transactional
    void close(long creatorId) {
        consents.close(creatorId);
    }

    /** What the creator did that does not stand in the log yet, in no order. */
    @Transactional
    List<Long> onItsWay(long creatorId) {
        return Scalars.longs(entities.createNativeQuery(ON_ITS_WAY).setParameter(1, creatorId));
    }

    /**
     * Forgets what some answers say and who gave them.
     *
     * @param after the number beyond which to go on
     * @return the number of the last of them; the same if there are no more
     */
    @Transactional
    int answers(long creatorId, int after) {
        List<?> rows = entities.createNativeQuery(ANSWERS, Object[].class).setParameter(1, creatorId).setParameter(2, after)
                .setParameter(3, CHUNK).getResultList();
        if (rows.isEmpty()) {
            return after;
        }
        int last = ((Number) ((Object[]) rows.get(rows.size() - 1))[0]).intValue();
        forget(rows.stream().map(row -> ((Number) ((Object[]) row)[1]).longValue()).toList());
        entities.createNativeQuery(PEOPLE).setParameter(1, creatorId).setParameter(2, after).setParameter(3, last)
                .executeUpdate();
        return last;
    }

    /** The same for what the creator did, and staff about them, besides answering. */
    @Transactional
    void otherActs(long creatorId) {
        forget(Scalars.longs(entities.createNativeQuery(OTHERS).setParameter(1, creatorId)));
    }

    /** Takes the name from the creator, and the account from the person. */
    @Transactional
    void identity(long creatorId) {
        accounts.forget(creatorId);
    }

    private void forget(List<Long> facts) {
        if (!facts.isEmpty()) {
            records.erase(facts);
            entities.createNativeQuery(NAMELESS).setParameter(1, facts).executeUpdate();
        }
    }
}
