package dev.sayso.money;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigInteger;
import java.util.Currency;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class MoneyPropertyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void whatIsWrittenReadsBackTheSame() {
        qt().forAll(any()).check(money -> Money.parse(money.amount().toPlainString(), EUR).equals(money));
    }

    @Test
    void whatIsAddedCanBeTakenAway() {
        qt().forAll(half(), half()).check((a, b) -> a.plus(b).minus(b).equals(a) && a.minus(b).equals(b.minus(a).negate()));
    }

    @Test
    void aShareIsTheExactProductRoundedDown() {
        qt().forAll(any(), share()).check((money, share) -> BigInteger.valueOf(share.of(money).micros())
                .equals(floor(BigInteger.valueOf(money.micros()).multiply(BigInteger.valueOf(share.value())))));
    }

    @Test
    void aShareAndTheRestLoseAtMostOneMillionth() {
        qt().forAll(any(), share()).check((money, share) -> {
            Money parts = share.of(money).plus(new Ppm(Ppm.WHOLE - share.value()).of(money));
            long lost = money.minus(parts).micros();
            return lost == 0 || lost == 1;
        });
    }

    private static BigInteger floor(BigInteger product) {
        BigInteger[] parts = product.divideAndRemainder(BigInteger.valueOf(Ppm.WHOLE));
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static Gen<Money> any() {
        return longs().all().map(micros -> new Money(micros, EUR));
    }

    private static Gen<Money> half() {
        return longs().between(Long.MIN_VALUE / 2, Long.MAX_VALUE / 2).map(micros -> new Money(micros, EUR));
    }

    private static Gen<Ppm> share() {
        return integers().between(0, Ppm.WHOLE).map(Ppm::new);
    }
}
