package dev.sayso.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact part of a whole, in lowest terms, of integers of any size.
 *
 * @param numerator 0 or more
 * @param denominator more than 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,200})/([0-9]{1,200})");

    public Fraction {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("A part is of a whole, and not negative");
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(Ppm share) {
        return of(share.value(), Ppm.WHOLE);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is nothing like it
     */
    public static Fraction parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a fraction such as 9/40");
        }
        return new Fraction(new BigInteger(parts.group(1)), new BigInteger(parts.group(2)));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * What is left without another part.
     *
     * @throws IllegalArgumentException if the other is larger
     */
    public Fraction minus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * How much of another part this is.
     *
     * @throws IllegalArgumentException if the other is zero
     */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * Rounded half even to parts per million.
     *
     * @throws IllegalArgumentException if it is more than the whole
     */
    public Ppm rounded() {
        return new Ppm(new BigDecimal(numerator.multiply(BigInteger.valueOf(Ppm.WHOLE)))
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_EVEN).intValueExact());
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /**
     * This part of an amount, rounded down to a millionth, also where the amount is negative.
     *
     * @throws ArithmeticException if it is too large to hold
     */
    public Money floorOf(Money whole) {
        BigInteger[] parts = BigInteger.valueOf(whole.micros()).multiply(numerator).divideAndRemainder(denominator);
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return new Money(floor.longValueExact(), whole.currency());
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Such as {@code 9/40}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
