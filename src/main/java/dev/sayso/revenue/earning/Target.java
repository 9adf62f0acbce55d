package dev.sayso.revenue.earning;

import java.util.Currency;

import dev.sayso.money.Fraction;
import dev.sayso.money.Money;

/** What a payee is owed of all that was grossed, and what was posted of it. */
final class Target {

    private final long id;
    private long gross;
    private long posted;

    Target(long id, long gross, long posted) {
        this.id = id;
        this.gross = gross;
        this.posted = posted;
    }

    long id() {
        return id;
    }

    long gross() {
        return gross;
    }

    long posted() {
        return posted;
    }

    /**
     * More gross, or less.
     *
     * @return what is to be posted, so that in all it is the floor of the payee's exact part
     */
    long add(long micros, Fraction part, Currency currency) {
        gross = Math.addExact(gross, micros);
        long owed = part.floorOf(new Money(gross, currency)).micros();
        long due = owed - posted;
        posted = owed;
        return due;
    }
}
