package dev.sayso.gate.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a permit can be wrong is told apart from the others. */
class PermitCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
    private static final Permit PERMIT = new Permit("acct-1", true, "restyle", "2kyS6SvSYSE", true, NOW, "3f9a01c7", 918_273,
            NOW.plus(Duration.ofHours(24)));
    private static final PermitCheck.Made MADE = new PermitCheck.Made("acct-1", "restyle", "2kyS6SvSYSE", true,
            NOW.plusSeconds(60), NOW.plusSeconds(90));

    private final PermitSeal seal = sealOf("k1:" + "A".repeat(43) + "=");
    private final PermitCheck check = new PermitCheck(seal);
    private final String token = seal.seal(PERMIT);

    @Test
    void whatWasSealedIsFoundAgain() {
        assertThat(seal.open(token)).isEqualTo(new PermitSeal.Opened(PermitFinding.VALID, PERMIT));
        assertThat(token).matches("p3\\.k1\\.[\\w-]+\\.[\\w-]{43}");
    }

    @Test
    void goodForWhatItWasGivenForFromFirstToLastMoment() {
        assertThat(found(token, MADE)).isEqualTo(PermitFinding.VALID);
        assertThat(found(token, madeAt(NOW))).isEqualTo(PermitFinding.VALID);
        assertThat(found(token, madeAt(PERMIT.useBy()))).isEqualTo(PermitFinding.VALID);
    }

    @Test
    void clocksDifferByTwoSeconds() {
        assertThat(found(token, madeAt(NOW.truncatedTo(ChronoUnit.SECONDS)))).isEqualTo(PermitFinding.VALID);
        assertThat(found(token, madeAt(NOW.minusSeconds(2)))).isEqualTo(PermitFinding.VALID);
        assertThat(found(token, madeAt(NOW.minusSeconds(2).minusMillis(1)))).isEqualTo(PermitFinding.TOO_EARLY);
        assertThat(found(token, madeAt(PERMIT.useBy().plusSeconds(2)))).isEqualTo(PermitFinding.VALID);
        assertThat(found(token, madeAt(PERMIT.useBy().plusSeconds(2).plusMillis(1)))).isEqualTo(PermitFinding.TOO_LATE);
    }

    @Test
    void whatWasBegunInTimeComesUpToSevenDaysLater() {
        Instant last = PERMIT.useBy().plus(Duration.ofDays(7));
        assertThat(found(token, made(PERMIT.useBy(), last))).isEqualTo(PermitFinding.VALID);
        assertThat(found(token, made(PERMIT.useBy(), last.plusMillis(1)))).isEqualTo(PermitFinding.ARRIVED_TOO_LATE);
        assertThat(found(token, made(PERMIT.useBy().plusSeconds(3), last))).isEqualTo(PermitFinding.TOO_LATE);
    }

    @Test
    void goodForNothingElse() {
        assertThat(found(token, new PermitCheck.Made("acct-2", "restyle", "2kyS6SvSYSE", true, NOW, NOW)))
                .isEqualTo(PermitFinding.OTHER_REQUESTER);
        assertThat(found(token, new PermitCheck.Made("acct-1", "recut", "2kyS6SvSYSE", true, NOW, NOW)))
                .isEqualTo(PermitFinding.OTHER_USE);
        assertThat(found(token, new PermitCheck.Made("acct-1", "restyle", "other", true, NOW, NOW)))
                .isEqualTo(PermitFinding.OTHER_ITEM);
        assertThat(found(token, new PermitCheck.Made("acct-1", "restyle", "2kyS6SvSYSE", false, NOW, NOW)))
                .isEqualTo(PermitFinding.OTHER_PURPOSE);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void noneIsMissing(String none) {
        assertThat(found(none, MADE)).isEqualTo(PermitFinding.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = { "p3", "p3.k1.x", "p1.k1.AAAA.AAAA", "garbage", "p3.k1.AAAA.AAAA.AAAA", "p3.k1.A*.A*",
            "p3.k1.AAAA.AAAA" })
    void whatIsNotWrittenLikeAPermitIsMalformed(String other) {
        assertThat(found(other, MADE)).isEqualTo(PermitFinding.MALFORMED);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        for (int i = 0; i < token.length(); i++) {
            char[] changed = token.toCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            assertThat(found(new String(changed), MADE)).as("character %d", i).isNotEqualTo(PermitFinding.VALID);
        }
        String[] parts = token.split("\\.");
        parts[3] = "A".repeat(43);
        assertThat(found(String.join(".", parts), MADE)).isEqualTo(PermitFinding.ALTERED);
    }

    @Test
    void keysAreChangedWithoutLosingPermits() {
        String old = "k1:" + "A".repeat(43) + "=";
        String next = "k2:" + "B".repeat(42) + "A=";
        PermitSeal during = sealOf(next, old);
        assertThat(during.open(token).finding()).isEqualTo(PermitFinding.VALID);
        assertThat(during.seal(PERMIT)).startsWith("p3.k2.");
        assertThat(sealOf(next).open(token).finding()).isEqualTo(PermitFinding.UNKNOWN_KEY);
        assertThat(sealOf("k1:" + "C".repeat(42) + "A=").open(token).finding()).isEqualTo(PermitFinding.ALTERED);
    }

    private PermitFinding found(String token, PermitCheck.Made made) {
        return check.check(token, made).finding();
    }

    private static PermitCheck.Made madeAt(Instant at) {
        return made(at, at);
    }

    private static PermitCheck.Made made(Instant at, Instant arrived) {
        return new PermitCheck.Made("acct-1", "restyle", "2kyS6SvSYSE", true, at, arrived);
    }

    private static PermitSeal sealOf(String... keys) {
        return new PermitSeal(PermitKeys.of(List.of(keys)));
    }
}
