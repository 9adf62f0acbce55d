package dev.sayso.consent.change;

import java.util.List;
import java.util.Map;

/**
 * The next items of a change set, in the order of their ids, and what is wanted for each.
 *
 * @param items all that are looked at; none once there are no more
 * @param wishes for those among them for which something is wanted
 */
record Plan(List<Long> items, Map<Long, List<Wish>> wishes) {
}
