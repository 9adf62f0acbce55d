package dev.sayso.derivative.ending;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.consent.Acting;
import dev.sayso.consent.withdrawal.WithdrawalFigure;
import dev.sayso.web.Messages;
import dev.sayso.web.Scalars;

/** Permits that came back with derivatives and had been given after a withdrawal was confirmed: none, if all is well. */
@ApplicationScoped
class OvertakenPermits implements WithdrawalFigure {

    private static final String COUNT = """
            select (select count(*) from derivative_parent p where p.overtaken_by is not null and p.evaluated_at >= ?1)
              + (select count(*) from permit_correction c where c.overtaken_by is not null and c.evaluated_at >= ?1)""";

    private final EntityManager entities;
    private final Acting acting;

    OvertakenPermits(EntityManager entities, Acting acting) {
        this.entities = entities;
        this.acting = acting;
    }

    @Override
    public String key() {
        return "permits_after_withdrawal";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return Messages.of(EndingMessages.class, acting.language()).permits_after();
    }

    @Override
    public long count(Instant since) {
        return Scalars.number(entities.createNativeQuery(COUNT).setParameter(1, since));
    }
}
