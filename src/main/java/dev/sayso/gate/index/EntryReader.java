package dev.sayso.gate.index;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import dev.sayso.consent.reading.StandingReader;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Openness;
import dev.sayso.consent.standing.Reason;
import dev.sayso.terms.Uses;

/** Works out from the database what is kept of items, or what is asked of them, by the rules that pages ask too. */
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

    /**
     * Entries by the platform's ids of their items; none for an item that was not yet registered.
     *
     * @param ids the items' inner ids
     * @param kept what need not be worked out again
     */
    @ActivateRequestContext
    Map<String, Entry> entries(Collection<Long> ids, long asOf, Instant from, UseBook book, Once once, Kept kept) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Standings read = standings.read(ids, asOf);
        Map<String, Entry> entries = new HashMap<>();
        ids.stream().filter(read::isKnown).forEach(
                id -> entries.put(read.history(id).platformId(), entry(id, read, from, book, once, kept)));
        return entries;
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

    private static Entry entry(long id, Standings read, Instant from, UseBook book, Once once, Kept kept) {
        List<Long> ancestors = List.copyOf(read.ancestors(id));
        List<String> creators = Stream.concat(Stream.of(id), ancestors.stream())
                .flatMap(one -> read.people(one).stream()).distinct().sorted().toList();
        Sources sources = once.sources(creators,
                ancestors.stream().map(one -> read.history(one).platformId()).sorted().toList());
        String item = read.history(id).platformId();
        Outlook[] outlooks = new Outlook[book.names().size()];
        for (int i = 0; i < outlooks.length; i++) {
            String use = book.names().get(i);
            Outlook before = kept.of(item, i);
            outlooks[i] = before != null ? before : once.of(Outlook.of(moment -> read.openness(id, use, moment), from));
        }
        return once.of(new Entry(sources, book, outlooks));
    }
}
