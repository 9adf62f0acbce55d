package dev.sayso.consent.receipt;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.log.FactDetails;
import dev.sayso.log.RecordSource;
import dev.sayso.log.record.CanonicalJson;

/** How acts are logged that are no answers and yet change what answers allow: of staff, and of creators. */
@ApplicationScoped
public class ActRecorder implements RecordSource {

    private static final List<FactDetails> DETAILS = List.of(
            FactDetails.of("select b.finding.fact, b.number, b.finding.why from ItemBlock b where b.finding.fact.id in ?1",
                    "number", "why"),
            FactDetails.of("""
                    select i.finding.fact, i.id, c.platformId, i.fromDay, i.finding.why from Invalidation i
                    join Creator c on c.id = i.creatorId where i.finding.fact.id in ?1""",
                    "invalidation", "creator", "from_day", "why"),
            FactDetails.of("select l.finding.fact, l.invalidationId, l.finding.why from InvalidationLift l "
                    + "where l.finding.fact.id in ?1", "invalidation", "why"),
            FactDetails.of("select b.fact, b.requester, b.number from RequesterBlock b where b.fact.id in ?1",
                    "requester", "number"),
            FactDetails.of("select c.fact, c.closedAt from AccountClosing c where c.fact.id in ?1", "closed_at"));

    private final EntityManager entities;

    ActRecorder(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<Long, CanonicalJson> records(Collection<Long> facts) {
        return FactDetails.records(DETAILS, entities, facts);
    }
}
