package dev.sayso.gate.index;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.reading.Standings;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactType;

/**
 * Fills an index and works facts into it. What a fact says of one item is worked out with it; what it says of all items of
 * a creator, of a use or of an ancestor only makes what is kept of them stale, all at once, and they are worked out one
 * after the other when there is nothing else to do. For one thread.
 */
final class Upkeep {

    private static final int CHUNK = 1_000;

    /** More items than this in one batch of facts wait too, so that the index keeps up with imports. */
    private static final int MOST_AT_ONCE = 100;

    private static final String EVERY_USE = "";

    private final Index index;
    private final EntryReader reader;
    private final ItemWalks walks;
    private final Clock clock;
    private final Once once = new Once();
    private final Sweep sweep;

    Upkeep(Index index, EntryReader reader, ItemWalks walks, Clock clock) {
        this.index = index;
        this.reader = reader;
        this.walks = walks;
        this.clock = clock;
        sweep = new Sweep(walks);
    }

    /**
     * Reads all items.
     *
     * @param asOf the end of the event log before this began
     */
    void load(long asOf, BooleanSupplier stopping) {
        UseBook book = UseBook.EMPTY;
        for (String use : reader.uses(asOf)) {
            book = book.changed(use);
        }
        EntryMaker maker = new EntryMaker(book, clock.instant(), once);
        try (ReadAhead items = new ReadAhead(reader, asOf)) {
            for (Optional<Part> part = items.next(); part.isPresent() && !stopping.getAsBoolean(); part = items.next()) {
                index.publish(maker.entries(part.get(), Kept.NOTHING), book, asOf, clock.instant());
            }
        }
        index.publish(Map.of(), book, asOf, clock.instant());
    }

    /**
     * Works in the next facts of the log.
     *
     * @param number that of the last of them
     */
    void apply(List<Fact> facts, long number) {
        UseBook book = index.uses();
        Map<String, Set<String>> items = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (!fact.type().isAboutStandings()) {
                continue;
            }
            switch (fact.scope()) {
                case ITEM -> items.computeIfAbsent(fact.subject(), any -> new HashSet<>()).add(fact.use().orElse(EVERY_USE));
                case CREATOR -> creatorChanged(fact.subject());
                case USE -> book = useChanged(fact, book);
                case ALL -> sweep.addAll();
            }
        }
        index.publish(itemsChanged(items, number, book), book, number, clock.instant());
    }

    /** Works out some of the items that wait; false if none do. */
    boolean sweep() {
        if (sweep.isDone()) {
            return false;
        }
        List<Long> next = sweep.next(CHUNK);
        try {
            index.publish(entries(next, index.asOf(), index.uses(), Kept.NOTHING), index.uses(), index.asOf(), clock.instant());
        } catch (RuntimeException later) {
            sweep.add(next);
            throw later;
        }
        once.clean(index.table());
        return true;
    }

    private void creatorChanged(String creator) {
        once.creatorChanged(creator);
        sweep.addCreator(creator);
    }

    /** A new version of terms changes no standing, but the first one makes the use known. */
    private UseBook useChanged(Fact fact, UseBook book) {
        if (fact.type() != FactType.STANDING_CHANGED && book.place(fact.subject()) >= 0) {
            return book;
        }
        sweep.addAll();
        return book.changed(fact.subject());
    }

    /** @param items with the uses that the facts are about */
    private Map<String, Entry> itemsChanged(Map<String, Set<String>> items, long number, UseBook book) {
        Map<String, Long> ids = walks.ids(items.keySet());
        List<Long> parents = items.keySet().stream().filter(once::ancestorChanged).map(ids::get).filter(Objects::nonNull)
                .toList();
        sweep.add(walks.below(parents));
        if (items.size() <= MOST_AT_ONCE) {
            return entries(ids.values(), number, book, (item, use) -> {
                Set<String> changed = items.getOrDefault(item, Set.of(EVERY_USE));
                return changed.contains(EVERY_USE) || changed.contains(book.names().get(use)) ? null : kept(item, use);
            });
        }
        sweep.add(ids.values());
        return unread(items.keySet());
    }

    private Map<String, Entry> entries(Collection<Long> ids, long number, UseBook book, Kept kept) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Standings read = reader.read(ids, number);
        return new EntryMaker(book, clock.instant(), once).entries(new Part(List.copyOf(ids), read), kept);
    }

    private @Nullable Outlook kept(String item, int use) {
        Entry entry = index.entry(item);
        return entry == null ? null : entry.at(use, clock.instant());
    }

    private static Map<String, Entry> unread(Collection<String> items) {
        Map<String, Entry> entries = new HashMap<>();
        items.forEach(item -> entries.put(item, Entry.UNREAD));
        return entries;
    }
}
