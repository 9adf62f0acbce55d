package dev.sayso.revenue.intake;

import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.sayso.money.Money;
import dev.sayso.revenue.earning.Reason;

/** Reads amounts of money, each refused for its own reason. */
final class Amounts {

    /** The most that one event may tell of, in units of its currency. */
    static final long MOST = 1_000_000_000L;

    private static final Pattern AMOUNT = Pattern.compile("(-?)([0-9]{1,30})(?:\\.([0-9]{1,30}))?");
    private static final int DIGITS_OF_MOST = 12;

    private Amounts() {
    }

    /** @throws EventRejected if it is no amount of 0 to the most, with six decimals or less */
    static Money parse(String field, String text, Currency currency) {
        Matcher parts = AMOUNT.matcher(text);
        if (!parts.matches()) {
            throw new EventRejected(field, Reason.BAD_AMOUNT, text);
        }
        if (parts.group(3) != null && parts.group(3).length() > Money.DECIMALS) {
            throw new EventRejected(field, Reason.TOO_MANY_DECIMALS, text);
        }
        String units = parts.group(2).replaceFirst("^0+(?=.)", "");
        if (units.length() > DIGITS_OF_MOST) {
            throw new EventRejected(field, Reason.TOO_LARGE, text);
        }
        Money amount = Money.parse(parts.group(3) == null ? units : units + "." + parts.group(3), currency);
        if (amount.micros() > MOST * 1_000_000) {
            throw new EventRejected(field, Reason.TOO_LARGE, text);
        }
        if (!parts.group(1).isEmpty()) {
            throw new EventRejected(field, Reason.NOT_POSITIVE, text);
        }
        return amount;
    }
}
