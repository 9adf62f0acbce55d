package dev.sayso.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {

    @ParameterizedTest
    @CsvSource({ "1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H" })
    void eachWaitIsAtLeastThePlannedAndAFifthLongerAtMost(int failures, Duration planned) {
        assertThat(RetryPlan.after(failures, 0)).hasValue(planned);
        assertThat(RetryPlan.after(failures, 1)).hasValue(planned.plus(planned.dividedBy(5)));
    }

    @Test
    void afterTenAttemptsThereIsNoFurther() {
        assertThat(RetryPlan.after(10, 0.5)).isEmpty();
    }
}
