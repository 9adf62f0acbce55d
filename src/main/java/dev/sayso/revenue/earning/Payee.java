package dev.sayso.revenue.earning;

import java.util.Comparator;
import java.util.Currency;

import dev.sayso.money.Fraction;

/**
 * Somebody who has a part of gross for as long as the owners stay the same.
 *
 * @param derivative its inner id
 * @param place of the line in the vector
 * @param version of the owners of the line's item; 0 where they do not matter
 * @param creator inner id; 0 for nobody
 * @param part of gross
 */
record Payee(long derivative, int place, long version, long creator, Fraction part) {

    /** What they are owed is reckoned once for all events with the same key. */
    record Key(long derivative, int place, long version, long creator, String currency) {

        static final Comparator<Key> ORDER = Comparator.comparingLong(Key::derivative).thenComparingInt(Key::place)
                .thenComparingLong(Key::version).thenComparingLong(Key::creator).thenComparing(Key::currency);
    }

    Key key(Currency currency) {
        return new Key(derivative, place, version, creator, currency.getCurrencyCode());
    }
}
