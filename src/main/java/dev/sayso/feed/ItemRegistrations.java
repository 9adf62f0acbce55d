package dev.sayso.feed;

import java.util.Collection;
import java.util.List;

/** Which events tell of new items: whoever is told something about an item must have been told before that it is there. */
public interface ItemRegistrations {

    /**
     * That something is there.
     *
     * @param subject the item, or one who holds it
     * @param number of the event that tells it
     */
    record Registered(String subject, long number) {
    }

    /**
     * The registrations of some items, or of the items that some creators hold, between two numbers; some of the first.
     *
     * @param scope ITEM or CREATOR
     * @param after and
     * @param before are left out themselves
     */
    List<Registered> of(FactScope scope, Collection<String> subjects, long after, long before, int most);
}
