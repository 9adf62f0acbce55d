package dev.sayso.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigInteger;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class FractionTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void isInLowestTerms() {
        assertThat(Fraction.of(450_000, 2_000_000)).isEqualTo(Fraction.of(9, 40)).hasToString("9/40");
    }

    @Test
    void roundsDownToAMillionth() {
        assertThat(Fraction.of(1, 3).floorOf(new Money(100, EUR)).micros()).isEqualTo(33);
        assertThat(Fraction.of(1, 3).floorOf(new Money(-100, EUR)).micros()).isEqualTo(-34);
        assertThat(Fraction.of(1, 3).floorOf(new Money(-99, EUR)).micros()).isEqualTo(-33);
    }

    @Test
    void partsOfAnAmountNeverExceedIt() {
        qt().forAll(parts(), longs().between(0, Long.MAX_VALUE / 4)).check((part, micros) -> {
            Money whole = new Money(micros, EUR);
            Money rest = Fraction.ONE.minus(part).floorOf(whole);
            long lost = whole.minus(part.floorOf(whole)).minus(rest).micros();
            return lost == 0 || lost == 1;
        });
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        qt().forAll(parts()).check(part -> Fraction.parse(part.toString()).equals(part));
    }

    @Test
    void sumsAndProductsAreExact() {
        qt().forAll(parts(), parts()).check((a, b) -> a.plus(b).minus(b).equals(a)
                && (b.isZero() || a.times(b).dividedBy(b).equals(a)) && a.compareTo(a.plus(b)) <= 0);
    }

    @Test
    void isNeverNegativeNorOfNothing() {
        assertThatThrownBy(() -> Fraction.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fraction(BigInteger.ONE, BigInteger.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fraction.of(1, 3).minus(Fraction.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNotWrittenSo() {
        for (String text : new String[] { "", "1", "1/", "/1", "-1/2", "1/0", "0.5", "1/2/3", "1 /2",
                "9".repeat(201) + "/1" }) {
            assertThatThrownBy(() -> Fraction.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Gen<Fraction> parts() {
        return longs().between(1, Long.MAX_VALUE)
                .flatMap(whole -> longs().between(0, whole).map(part -> Fraction.of(part, whole)));
    }
}
