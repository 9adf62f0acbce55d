package dev.sayso.revenue.earning;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import dev.sayso.money.Ppm;

/**
 * Who owned an item, from when to when. What was earned before it was registered belongs to its first owners.
 *
 * @param byTime what began at each moment
 */
public record Ownership(NavigableMap<Instant, Version> byTime) {

    static final Version NOBODY = new Version(0, Map.of());

    /**
     * What the platform said of its owners.
     *
     * @param id of the item's version
     */
    public record Version(long id, Map<Long, Ppm> owners) {
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

    Version at(Instant moment) {
        if (byTime.isEmpty()) {
            return NOBODY;
        }
        Map.Entry<Instant, Version> found = byTime.floorEntry(moment);
        return found == null ? byTime.firstEntry().getValue() : found.getValue();
    }

    /** What a version brought, with those that brought the same after it; nobody's for one that is not among them. */
    public Version version(long id) {
        return byTime.values().stream().filter(version -> version.id() == id).findFirst().orElse(NOBODY);
    }

    /** The first moment of a version's owners; the first owners count as if they had always been. */
    public Instant from(long id) {
        return id == byTime.firstEntry().getValue().id() ? Instant.EPOCH : began(id);
    }

    /** The first moment of other owners; empty while there are none. */
    public Optional<Instant> to(long id) {
        return Optional.ofNullable(byTime.higherKey(began(id)));
    }

    private Instant began(long id) {
        return byTime.entrySet().stream().filter(entry -> entry.getValue().id() == id).map(Map.Entry::getKey).findFirst()
                .orElseThrow();
    }
}
