package dev.sayso.money;

/**
 * A share in parts per million.
 *
 * @param value from 0, nothing, to 1,000,000, the whole
 */
public record Ppm(int value) implements Comparable<Ppm> {

    /** The value of the whole. */
    public static final int WHOLE = 1_000_000;

    public Ppm {
        if (value < 0 || value > WHOLE) {
            throw new IllegalArgumentException("A share has 0 to 1,000,000 parts per million");
        }
    }

    /** The share of an amount, rounded down to a millionth, so that shares together never exceed the amount. */
    public Money of(Money whole) {
        long millions = Math.floorDiv(whole.micros(), (long) WHOLE);
        long rest = Math.floorMod(whole.micros(), (long) WHOLE);
        return new Money(millions * value + rest * value / WHOLE, whole.currency());
    }

    @Override
    public int compareTo(Ppm other) {
        return Integer.compare(value, other.value);
    }
}
