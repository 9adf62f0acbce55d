package dev.sayso.revenue.reading;

import java.time.Instant;

import dev.sayso.money.Money;

/** One event as the platform told it, and what of it counts. */
record EventView(long figure, String name, String source, String kind, String period, Instant received, Money gross,
        Money counted) {
}
