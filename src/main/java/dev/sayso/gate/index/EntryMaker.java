package dev.sayso.gate.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Circumstances;

/** Works out what is kept of items, as of one number, from what was read of them. For one thread. */
final class EntryMaker {

    private final UseBook book;
    private final Instant from;
    private final Once once;
    private final Precedents precedents;

    /** @param from the first moment for which anything will be asked */
    EntryMaker(UseBook book, Instant from, Once once) {
        this.book = book;
        this.from = from;
        this.once = once;
        precedents = new Precedents(book, from, once);
    }

    /**
     * Entries by the platform's ids of their items; none for an item that was not yet registered.
     *
     * @param kept what need not be worked out again
     */
    Map<String, Entry> entries(Part part, Kept kept) {
        Map<String, Entry> entries = new HashMap<>(part.ids().size() * 2);
        Standings read = part.standings();
        part.ids().stream().filter(read::isKnown)
                .forEach(id -> entries.put(read.history(id).platformId(), entry(id, read, kept)));
        return entries;
    }

    private Entry entry(long id, Standings read, Kept kept) {
        Optional<Circumstances> circumstances = kept == Kept.NOTHING ? read.circumstances(id, from) : Optional.empty();
        return new Entry(sources(id, read),
                circumstances.map(same -> precedents.of(same, read)).orElseGet(() -> row(id, read, kept)));
    }

    private Row row(long id, Standings read, Kept kept) {
        String item = read.history(id).platformId();
        Outlook[] outlooks = new Outlook[book.names().size()];
        for (int i = 0; i < outlooks.length; i++) {
            String use = book.names().get(i);
            Outlook before = kept.of(item, i);
            outlooks[i] = before != null ? before : once.of(Outlook.of(moment -> read.openness(id, use, moment), from));
        }
        return once.of(new Row(book, outlooks));
    }

    private Sources sources(long id, Standings read) {
        Set<Long> ancestors = read.ancestors(id);
        if (ancestors.isEmpty()) {
            return once.sources(read.people(id), List.of());
        }
        List<String> creators = Stream.concat(Stream.of(id), ancestors.stream())
                .flatMap(one -> read.people(one).stream()).distinct().sorted().toList();
        return once.sources(creators, ancestors.stream().map(one -> read.history(one).platformId()).sorted().toList());
    }
}
