package dev.sayso.consent.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

@SuppressWarnings("EnumOrdinal")
class ConditionsTest {

    private static final int PAIRS = 10_000;
    private final Random random = new Random(7);

    @Test
    void combiningNeverLoosens() {
        for (int i = 0; i < PAIRS; i++) {
            Conditions one = any();
            Conditions both = one.strictest(any());
            assertThat(both.attribution() || !one.attribution()).isTrue();
            assertThat(one.commercial() || !both.commercial()).isTrue();
            assertThat(both.end()).isBeforeOrEqualTo(one.end());
            assertThat(both.withdrawal()).isLessThanOrEqualTo(one.withdrawal());
            assertThat(both.versions()).containsAll(one.versions());
            Requester requester = new Requester("r" + random.nextInt(4), random.nextBoolean(), false);
            assertThat(one.audience().admits(requester) || !both.audience().admits(requester)).isTrue();
        }
    }

    @Test
    void orderDoesNotMatter() {
        for (int i = 0; i < PAIRS; i++) {
            Conditions a = any();
            Conditions b = any();
            Conditions c = any();
            assertThat(a.strictest(b)).isEqualTo(b.strictest(a));
            assertThat(a.strictest(b).strictest(c)).isEqualTo(a.strictest(b.strictest(c)));
            assertThat(a.strictest(a)).isEqualTo(a);
        }
    }

    @Test
    void whoPassesBothPassesTheCombination() {
        for (int i = 0; i < PAIRS; i++) {
            Audience one = audience();
            Audience other = audience();
            Requester requester = new Requester("r" + random.nextInt(4), random.nextBoolean(), false);
            assertThat(one.and(other).admits(requester)).isEqualTo(one.admits(requester) && other.admits(requester));
        }
    }

    @Test
    void onlyEveryoneIsEveryone() {
        assertThat(Audience.EVERYONE.isEveryone()).isTrue();
        assertThat(Audience.VERIFIED.isEveryone()).isFalse();
        assertThat(Audience.of(Set.of("r1")).isEveryone()).isFalse();
    }

    @Test
    void policiesGoFromStrictToLenient() {
        Withdrawal down = new Withdrawal(Withdrawal.Policy.TAKE_DOWN, 0);
        Withdrawal soon = new Withdrawal(Withdrawal.Policy.WIND_DOWN, 7);
        Withdrawal late = new Withdrawal(Withdrawal.Policy.WIND_DOWN, 30);
        Withdrawal keep = new Withdrawal(Withdrawal.Policy.KEEP_AND_PAY, 0);
        assertThat(List.of(down, soon, late, keep)).isSorted();
        assertThat(keep.strictest(late)).isEqualTo(late);
        assertThat(soon.strictest(late)).isEqualTo(soon);
        assertThat(down.strictest(soon)).isEqualTo(down);
    }

    private Conditions any() {
        return new Conditions(new TreeSet<>(Set.of(random.nextInt(3))), random.nextBoolean(), random.nextBoolean(),
                Scene.START.plus(Duration.ofDays(random.nextInt(5))), audience(), withdrawal());
    }

    private Audience audience() {
        Set<String> listed = Set.copyOf(List.of("r" + random.nextInt(3), "s"));
        return new Audience(random.nextBoolean(), random.nextBoolean() ? listed : null);
    }

    private Withdrawal withdrawal() {
        Withdrawal.Policy policy = Withdrawal.Policy.values()[random.nextInt(4)];
        return new Withdrawal(policy, policy == Withdrawal.Policy.WIND_DOWN ? 1 + random.nextInt(3) : 0);
    }
}
