package dev.sayso.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.log.Proofs;

/** Forgets a creator, some rows at a time, so that it can be stopped and begun again. */
@ApplicationScoped
public class Erasure {

    private final ErasureDesk desk;
    private final Proofs proofs;

    Erasure(ErasureDesk desk, Proofs proofs) {
        this.desk = desk;
        this.proofs = proofs;
    }

    /**
     * Closes the account, and deletes what says who the creator was and what they answered. The answers stay as rows of
     * nobody, and their entries in the log. Again is the same.
     *
     * @throws IllegalStateException if something the creator did does not stand in the log yet
     */
    public void erase(long creatorId) {
        desk.close(creatorId);
        for (long fact : desk.onItsWay(creatorId)) {
            if (proofs.await(() -> fact).isEmpty()) {
                throw new IllegalStateException("Not logged yet: " + fact);
            }
        }
        int last = 0;
        for (int next = desk.answers(creatorId, last); next > last; next = desk.answers(creatorId, last)) {
            last = next;
        }
        desk.otherActs(creatorId);
        desk.identity(creatorId);
    }
}
