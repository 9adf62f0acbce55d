package dev.sayso.revenue.suspense;

import java.time.Instant;

import dev.sayso.money.Money;
import dev.sayso.revenue.earning.Fate;

/**
 * What waits for one cause in one currency, whatever the derivative.
 *
 * @param oldest when the first of it was told
 */
public record CauseSum(Fate cause, Money sum, long events, Instant oldest) {
}
