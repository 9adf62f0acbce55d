package dev.sayso.consent.verify;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.feed.Epochs;
import dev.sayso.log.LogHeads;

/** What this installation knows of an answer whose record somebody holds. */
@ApplicationScoped
class Lookup {

    private static final String LATER = """
            select min(b.number) from Answer a, Answer b where a.fact.id = :fact and b.creatorId = a.creatorId
              and b.useName = a.useName and b.number > a.number
              and (b.itemId = a.itemId or (b.itemId is null and a.itemId is null))""";

    private static final String IS_ANSWER = "select count(a) from Answer a where a.fact.id = :fact";

    private final Epochs epochs;
    private final EntityManager entities;

    Lookup(Epochs epochs, EntityManager entities) {
        this.epochs = epochs;
        this.entities = entities;
    }

    /** Whether a log of this name was lost whole with a restore. */
    boolean isLost(String origin) {
        return epochs.all().stream().flatMap(epoch -> epoch.checkpoint().stream()).map(LogHeads::read)
                .anyMatch(note -> LogHeads.checkpoint(note).origin().equals(origin));
    }

    boolean isAnswer(long fact) {
        return entities.createQuery(IS_ANSWER, Long.class).setParameter("fact", fact).getSingleResult() == 1;
    }

    /** Whether its creator answered again about the same. */
    boolean isSuperseded(long fact) {
        return Optional.ofNullable(entities.createQuery(LATER, Integer.class).setParameter("fact", fact).getSingleResult())
                .isPresent();
    }
}
