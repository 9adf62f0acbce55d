package dev.sayso.consent.reading;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Mark;
import dev.sayso.consent.stop.Stop;

/** Noes that have no number yet, as acts: they come after all that has one, and only ever turn a yes into a no. */
final class Stopped {

    static final Stopped NOTHING = new Stopped(List.of());

    /** After everything that waits for its number, before everything that is only proposed. */
    private static final long FIRST = Long.MAX_VALUE - (1L << 32);

    private final Map<Long, List<Stop>> byCreator = new HashMap<>();

    /** @param stops in their order */
    Stopped(Collection<Stop> stops) {
        stops.forEach(stop -> byCreator.computeIfAbsent(stop.creatorId(), id -> new ArrayList<>()).add(stop));
    }

    boolean concerns(long creator) {
        return byCreator.containsKey(creator);
    }

    /**
     * What a creator says by them.
     *
     * @param rule the account rule before them
     */
    List<Act> acts(long creator, long item, String use, Act.Kind rule) {
        List<Act> acts = new ArrayList<>();
        boolean off = rule == Act.Kind.OFF;
        for (Stop stop : of(creator)) {
            Mark given = mark(acts.size(), stop.at());
            if (!stop.isAbout(use) || !stop.isAbout(item)) {
                continue;
            }
            switch (stop.kind()) {
                case OFF -> {
                    acts.add(Act.no(Act.Kind.OFF, given));
                    off = true;
                }
                case PER_ITEM -> {
                    if (!off) {
                        acts.add(Act.no(Act.Kind.PER_ITEM, given));
                    }
                }
                // Until it is known what a rule makes of it, whoever takes a choice back says no.
                case REFUSE, CLEAR -> acts.add(Act.no(Act.Kind.REFUSE, given));
                case BLOCK -> {
                    // says nothing of the use
                }
            }
        }
        return acts;
    }

    /** With the requesters whom a creator blocks by them. */
    Set<String> blocked(long creator, Set<String> others) {
        Set<String> all = new HashSet<>(others);
        of(creator).stream().filter(stop -> !stop.isAnswer()).map(stop -> requireNonNull(stop.requester()))
                .forEach(all::add);
        return all;
    }

    /** The acts by which a creator says something of an item and a use. */
    List<UUID> about(long creator, long item, String use) {
        return of(creator).stream().filter(stop -> stop.isAbout(use) && stop.isAbout(item)).map(Stop::actId).toList();
    }

    private List<Stop> of(long creator) {
        return byCreator.getOrDefault(creator, List.of());
    }

    private static Mark mark(int place, Instant at) {
        return new Mark(FIRST + place, at);
    }
}
