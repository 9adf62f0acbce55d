package dev.sayso.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {

    @ParameterizedTest
    @CsvSource({ "1, PT5S", "2, PT15S", "3, PT30S", "4, PT1M", "5, PT2M", "6, PT5M", "7, PT30M", "8, PT2H", "9, PT5H",
            "10, PT10H", "11, PT14H", "12, PT20H", "13, PT24H" })
    void eachWaitIsAtLeastThePlannedAndAFifthLongerAtMost(int failures, Duration planned) {
        assertThat(RetryPlan.after(failures, 0)).hasValue(planned);
        assertThat(RetryPlan.after(failures, 1)).hasValue(planned.plus(planned.dividedBy(5)));
    }

    @Test
    void afterFourteenAttemptsThereIsNoFurther() {
        assertThat(RetryPlan.after(14, 0.5)).isEmpty();
    }

    @Test
    void whoWasAwayForTenSecondsIsAskedAgainWithinThirty() {
        Duration down = Duration.ofSeconds(10);
        Duration asked = Duration.ZERO;
        for (int failures = 1; asked.compareTo(down) <= 0; failures++) {
            asked = asked.plus(RetryPlan.after(failures, 1).orElseThrow());
        }
        assertThat(asked).isLessThan(Duration.ofSeconds(30));
    }
}
