package dev.sayso.gate.index;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.StandingScan;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Openness;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.stop.Stop;
import dev.sayso.terms.Uses;

/** Reads from the database what is kept of items, or what is asked of them, by the rules that pages ask too. */
@ApplicationScoped
class EntryReader {

    private final StandingReader standings;
    private final Uses uses;
    private final ItemWalks items;

    EntryReader(StandingReader standings, Uses uses, ItemWalks items) {
        this.standings = standings;
        this.uses = uses;
        this.items = items;
    }

    /** The uses that had terms as of a number, in their order. */
    @ActivateRequestContext
    List<String> uses(long asOf) {
        Standings read = standings.read(List.of(), asOf);
        return uses.names().stream().filter(use -> read.use(use).isPresent()).toList();
    }

    /** What the entries of items depend on, as of a number. */
    @ActivateRequestContext
    Standings read(Collection<Long> ids, long asOf) {
        return standings.read(ids, asOf);
    }

    /** For reading all items. */
    @ActivateRequestContext
    StandingScan scan(long asOf) {
        return standings.scan(asOf);
    }

    /** The next items of a scan, by their inner ids after one; none at the end. */
    @ActivateRequestContext
    Optional<Part> next(StandingScan scan, long after, int limit) {
        List<Long> ids = items.after(after, limit);
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Part(ids, scan.read(ids.get(0), ids.get(ids.size() - 1))));
    }

    /**
     * What was found of a question.
     *
     * @param stoppedBy the acts ahead of the number that say no
     */
    record Found(Outlook outlook, SortedSet<UUID> stoppedBy) {
    }

    /**
     * What is asked, straight from the database.
     *
     * @param stops noes ahead of the number
     */
    @ActivateRequestContext
    Map<Asked, Found> outlooks(Collection<Asked> asked, long asOf, List<Stop> stops, Instant at) {
        Map<String, Long> ids = items.ids(asked.stream().map(Asked::item).collect(Collectors.toSet()));
        Standings read = standings.read(ids.values(), asOf, stops);
        Map<Asked, Found> found = new HashMap<>();
        asked.forEach(one -> {
            Long id = ids.get(one.item());
            found.put(one, id == null
                    ? new Found(new Outlook(Openness.no(Reason.UNKNOWN_ITEM), null, null), Collections.emptySortedSet())
                    : new Found(Outlook.of(moment -> read.openness(id, one.use(), moment), at), read.stops(id, one.use())));
        });
        return found;
    }
}
