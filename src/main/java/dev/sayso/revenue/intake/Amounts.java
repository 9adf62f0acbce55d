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

    private static final Pattern AMOUNT = Pattern.compile("(-?)([0-9]++)(?:\\.([0-9]++))?");
    private static final Pattern WITH_COMMA = Pattern.compile("(?=.*[,'\\p{Zs}])[-+]?[0-9][0-9.,'\\p{Zs}]*+");
    private static final Pattern WITH_EXPONENT = Pattern.compile("[-+]?[0-9.]++[eE][-+]?[0-9]++");
    private static final int DIGITS_OF_MOST = 12;

    private Amounts() {
    }

    /** @throws EventRejected if it is no amount of 0 to the most, with six decimals or less */
    static Money parse(String field, String text, Currency currency) {
        Money amount = sum(field, text, currency);
        if (amount.micros() > MOST * 1_000_000) {
            throw new EventRejected(field, Reason.TOO_LARGE, text);
        }
        return amount;
    }

    /**
     * Any amount that can be held. Zeros beyond six decimals say nothing and are passed over.
     *
     * @throws EventRejected if it is none, or negative
     */
    static Money sum(String field, String text, Currency currency) {
        Matcher parts = AMOUNT.matcher(text);
        if (!parts.matches()) {
            throw new EventRejected(field, wrong(text), text);
        }
        String decimals = parts.group(3) == null ? "" : withoutZeros(parts.group(3));
        if (decimals.length() > Money.DECIMALS) {
            throw new EventRejected(field, Reason.TOO_MANY_DECIMALS, text);
        }
        String units = parts.group(2).replaceFirst("^0++(?=.)", "");
        if (units.length() > DIGITS_OF_MOST) {
            throw new EventRejected(field, Reason.TOO_LARGE, text);
        }
        if (!parts.group(1).isEmpty()) {
            throw new EventRejected(field, Reason.NOT_POSITIVE, text);
        }
        return Money.parse(decimals.isEmpty() ? units : units + "." + decimals, currency);
    }

    private static String withoutZeros(String decimals) {
        int end = decimals.length();
        while (end > Money.DECIMALS && decimals.charAt(end - 1) == '0') {
            end--;
        }
        return decimals.substring(0, end);
    }

    private static Reason wrong(String text) {
        if (WITH_EXPONENT.matcher(text).matches()) {
            return Reason.EXPONENT;
        }
        return WITH_COMMA.matcher(text).matches() ? Reason.DECIMAL_COMMA : Reason.BAD_AMOUNT;
    }
}
