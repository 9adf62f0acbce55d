package dev.sayso.revenue.reading;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.derivative.LineSource;
import dev.sayso.money.Fraction;
import dev.sayso.money.Money;
import dev.sayso.money.Ppm;
import dev.sayso.revenue.earning.EarnedPieces;
import dev.sayso.revenue.earning.Fate;

/**
 * What somebody is owed of all that a derivative grossed while the owners of one item stayed the same, and how that comes
 * about.
 *
 * @param id of the target
 * @param derivative inner id
 * @param awarded all of gross went to the holders, as nobody had allowed it
 * @param parent the place of the parent among the derivative's
 * @param item inner id of the item whose line it is
 * @param line what the item's people have of gross
 * @param accepted the share in the terms that counts for this person; null where the line follows ownership alone
 * @param owned what this person owned of the item; null for somebody depicted
 * @param part what this person has of gross
 * @param from when these owners began, or long ago
 * @param to when others did, or far from now
 */
record Figure(long id, long derivative, boolean awarded, int parent, long item, HolderRole role, LineSource source, Ppm weight,
        Fraction line, @Nullable Ppm accepted, @Nullable Ppm owned, Fraction part, Instant from, Instant to, Money gross,
        Money owed) {

    /** The parts of events that it is made of. */
    EarnedPieces.Of pieces() {
        return new EarnedPieces.Of(derivative, awarded ? Fate.AWARDED : Fate.EARNED, owed.currency(), from, to);
    }
}
