package dev.sayso.revenue.earning;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.sayso.money.Ppm;

/**
 * Who owned an item, from when to when. What was earned before it was registered belongs to its first owners.
 *
 * @param byTime what began at each moment
 */
record Ownership(NavigableMap<Instant, Version> byTime) {

    static final Version NOBODY = new Version(0, Map.of());

    /**
     * What the platform said of its owners.
     *
     * @param id of the item's version
     */
    record Version(long id, Map<Long, Ppm> owners) {
    }

    static Ownership none() {
        return new Ownership(new TreeMap<>());
    }

    /** Changes nothing where the owners stay the same. */
    void add(Instant at, Version version) {
        if (byTime.isEmpty() || !byTime.lastEntry().getValue().owners().equals(version.owners())) {
            byTime.put(at, version);
        }
    }

    /** By its id. */
    Version version(long id) {
        return byTime.values().stream().filter(version -> version.id() == id).findFirst().orElse(NOBODY);
    }

    Version at(Instant moment) {
        if (byTime.isEmpty()) {
            return NOBODY;
        }
        Map.Entry<Instant, Version> found = byTime.floorEntry(moment);
        return found == null ? byTime.firstEntry().getValue() : found.getValue();
    }
}
