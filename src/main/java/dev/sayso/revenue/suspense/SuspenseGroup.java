package dev.sayso.revenue.suspense;

import java.time.Instant;

import dev.sayso.money.Money;
import dev.sayso.revenue.earning.Fate;

/**
 * What waits of one derivative for one cause, in one currency.
 *
 * @param derivative the platform's id
 * @param events of how many events
 * @param oldest when the first of them was told
 */
public record SuspenseGroup(String derivative, Fate cause, Money sum, long events, Instant oldest) {
}
