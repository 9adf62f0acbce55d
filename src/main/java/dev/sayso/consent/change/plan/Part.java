package dev.sayso.consent.change.plan;

import java.util.List;

import dev.sayso.consent.change.Wish;
import dev.sayso.consent.reading.Standings;

/**
 * Some items of a change set.
 *
 * @param now what holds for them
 * @param ruled what would, once the set's account rules are made
 * @param asked the choices that its creator asked for, for all its items alike
 */
public record Part(List<Long> items, Standings now, Standings ruled, List<Wish> asked) {
}
