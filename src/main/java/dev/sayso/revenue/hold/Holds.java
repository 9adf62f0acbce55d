package dev.sayso.revenue.hold;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.money.Money;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Contested money, by what it is contested in and by whose it is. */
@ApplicationScoped
public class Holds implements PanacheRepositoryBase<Hold, UUID> {

    Optional<Hold> of(String reference, long creator, Money money) {
        return find("reference = ?1 and creatorId = ?2 and currency = ?3", reference, creator,
                money.currency().getCurrencyCode()).firstResultOptional();
    }

    /** What undecided holds claim of what was paid out to a creator. */
    Money claimed(long creator, Money zero) {
        long micros = getEntityManager().createQuery("""
                select coalesce(sum(h.claimedMicros), 0) from Hold h where h.creatorId = ?1 and h.currency = ?2
                and not exists (select 1 from HoldResolution r where r.holdId = h.id)""", Long.class)
                .setParameter(1, creator).setParameter(2, zero.currency().getCurrencyCode()).getSingleResult();
        return new Money(micros, zero.currency());
    }

    Optional<HoldResolution> resolution(UUID hold) {
        return Optional.ofNullable(getEntityManager().find(HoldResolution.class, hold));
    }
}
