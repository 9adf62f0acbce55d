package dev.sayso.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An exact amount of one currency. Amounts of different currencies never meet, and an amount too large to hold is
 * refused instead of wrapped around.
 *
 * @param micros millionths of the currency's unit, so that 12.34 EUR is 12,340,000; negative for what is owed
 */
public record Money(long micros, Currency currency) implements Comparable<Money> {

    /** Digits after the point. */
    public static final int DECIMALS = 6;

    private static final int LONGEST = 20;
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]{1," + DECIMALS + "})?");

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads an amount such as {@code -12.34}.
     *
     * @throws IllegalArgumentException if it is no plain decimal number, or has more than six decimals
     * @throws ArithmeticException if it is too large
     */
    public static Money parse(String amount, Currency currency) {
        if (amount.length() > LONGEST + DECIMALS || !AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException("Not an amount with at most six decimals");
        }
        return new Money(new BigDecimal(amount).movePointRight(DECIMALS).longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.in(currency)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, other.in(currency)), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(micros), currency);
    }

    public boolean isNegative() {
        return micros < 0;
    }

    public boolean isZero() {
        return micros == 0;
    }

    /** The amount in units of the currency, with six decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(micros, DECIMALS);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.in(currency));
    }

    /** For logs and exports, such as {@code 12.34 EUR}; pages render amounts in the reader's language. */
    @Override
    public String toString() {
        BigDecimal plain = amount().stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), Math.max(0, currency.getDefaultFractionDigits()))).toPlainString()
                + " " + currency.getCurrencyCode();
    }

    private long in(Currency wanted) {
        if (!currency.equals(wanted)) {
            throw new IllegalArgumentException(currency + " is not " + wanted);
        }
        return micros;
    }
}
