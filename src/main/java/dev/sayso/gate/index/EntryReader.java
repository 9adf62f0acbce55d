package dev.sayso.gate.index;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.StandingScan;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Openness;
import dev.sayso.consent.standing.Reason;
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

    /** What is asked, straight from the database. */
    @ActivateRequestContext
    Map<Asked, Outlook> outlooks(Collection<Asked> asked, long asOf, Instant at) {
        Map<String, Long> ids = items.ids(asked.stream().map(Asked::item).collect(Collectors.toSet()));
        Standings read = standings.read(ids.values(), asOf);
        Map<Asked, Outlook> found = new HashMap<>();
        asked.forEach(one -> {
            Long id = ids.get(one.item());
            found.put(one, id == null ? new Outlook(Openness.no(Reason.UNKNOWN_ITEM), null, null)
                    : Outlook.of(moment -> read.openness(id, one.use(), moment), at));
        });
        return found;
    }
}
