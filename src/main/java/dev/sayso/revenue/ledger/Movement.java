package dev.sayso.revenue.ledger;

import java.util.Currency;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A journal to be written: legs in one currency that add up to nothing, by a template that allows each of them. Legs of
 * nothing are left out.
 *
 * @param batch the file of events that brought it, if any
 * @param reference what it is about, if anything has a name; at most 128 characters
 * @param by the account of whoever had it moved; null for the platform's own programs
 */
public record Movement(Template template, Currency currency, List<Leg> legs, @Nullable UUID batch, @Nullable String reference,
        @Nullable UUID by) {

    public Movement {
        legs = legs.stream().filter(leg -> leg.micros() != 0).toList();
        long sum = 0;
        for (Leg leg : legs) {
            if (!leg.account().currency().equals(currency)) {
                throw new IllegalArgumentException(leg + " is not in " + currency);
            }
            if (!template.allows(leg)) {
                throw new IllegalArgumentException(template + " does not allow " + leg);
            }
            sum = Math.addExact(sum, leg.micros());
        }
        if (sum != 0) {
            throw new IllegalArgumentException(template + " does not add up to nothing but to " + sum);
        }
    }

    /** Whether nothing moves at all. */
    public boolean isEmpty() {
        return legs.isEmpty();
    }
}
