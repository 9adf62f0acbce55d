package dev.sayso.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Records facts, in the transaction that makes them true. */
@ApplicationScoped
public class FeedDesk {

    private final EntityManager entities;
    private final StatelessSession session;
    private final Event<FactsRecorded> recorded;
    private final Clock clock;

    FeedDesk(EntityManager entities, StatelessSession session, Event<FactsRecorded> recorded, Clock clock) {
        this.entities = entities;
        this.session = session;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * Writes a fact in the running transaction; it gets its number after the commit.
     *
     * @param subject the platform's id of the item or creator, or the name of the use
     * @param use the only use concerned; null for all
     * @param cause what made it happen, in lower case with dots, at most 40 characters
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Fact record(FactType type, FactScope scope, String subject, @Nullable String use, String cause) {
        return record(type, scope, subject, use, cause, null);
    }

    /**
     * The same of something that leaves a time.
     *
     * @param deadline by when it must have happened; null for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Fact record(FactType type, FactScope scope, String subject, @Nullable String use, String cause,
            @Nullable Instant deadline) {
        Fact fact = new Fact(type, scope, subject, use, cause, clock.instant(), deadline);
        entities.persist(fact);
        entities.persist(new PendingFact(fact));
        recorded.fire(new FactsRecorded());
        return fact;
    }

    /** The same fact about many subjects, in their order, written at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Fact> recordAll(FactType type, FactScope scope, List<String> subjects, @Nullable String use, String cause) {
        Instant now = clock.instant();
        List<Long> ids = ManyRows.ids(session, "fact_seq", Fact.BLOCK, subjects.size());
        List<Fact> facts = IntStream.range(0, ids.size())
                .mapToObj(i -> new Fact(ids.get(i), type, scope, subjects.get(i), use, cause, now)).toList();
        if (!facts.isEmpty()) {
            ManyRows.into("fact", facts).number("id", Fact::id).text("type", fact -> type.name())
                    .text("scope", fact -> scope.name()).text("subject", Fact::subject).text("use_name", fact -> use)
                    .text("cause", fact -> cause).moment("at", Fact::at).add(session);
            ManyRows.into("pending_fact", facts).number("fact_id", Fact::id).add(session);
            recorded.fire(new FactsRecorded());
        }
        return facts;
    }
}
