package dev.sayso.gate.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.standing.Openness;
import dev.sayso.consent.standing.Reason;

/** All items' entries, and the number in the event log up to which they count. One thread writes, any number read. */
final class Index {

    private static final int OPTIMISTIC_TRIES = 4;
    private static final Outlook UNKNOWN_ITEM = no(Reason.UNKNOWN_ITEM);
    private static final Outlook NOT_AVAILABLE = no(Reason.NOT_AVAILABLE);
    private static final Outlook UNKNOWN_USE = no(Reason.UNKNOWN_USE);

    private final KeyedHash hash = KeyedHash.random();
    private final EntryTable table = new EntryTable();
    private final StampedLock lock = new StampedLock();
    private UseBook uses = UseBook.EMPTY;
    private long asOf;
    private Instant workedOut = Instant.EPOCH;
    private final Supplier<StopLane.Seen> lane;

    /** @param lane the noes that are ahead of the event log */
    Index(Supplier<StopLane.Seen> lane) {
        this.lane = lane;
    }

    /** Answers as many as it can, without waiting for anything but a write in memory. */
    Look look(List<Asked> asked, Instant now) {
        for (int tries = 0; tries < OPTIMISTIC_TRIES; tries++) {
            long stamp = lock.tryOptimisticRead();
            if (stamp != 0) {
                Look look = lookOnce(asked, now);
                if (lock.validate(stamp)) {
                    return look;
                }
            }
        }
        long stamp = lock.readLock();
        try {
            return lookOnce(asked, now);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    long asOf() {
        long stamp = lock.readLock();
        try {
            return asOf;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /** Puts entries in the place of what was known of their items, and counts from then on as of a number. */
    void publish(Map<String, Entry> entries, UseBook book, long number, Instant moment) {
        long stamp = lock.writeLock();
        try {
            entries.forEach((item, entry) -> table.put(hash.of(item), entry));
            uses = book;
            asOf = number;
            workedOut = moment.isAfter(workedOut) ? moment : workedOut;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** For the one thread that writes. */
    EntryTable table() {
        return table;
    }

    /** The entry of an item, null if there is none; for the one thread that writes. */
    @Nullable
    Entry entry(String item) {
        return table.get(hash.of(item));
    }

    /** For the one thread that writes. */
    UseBook uses() {
        return uses;
    }

    private Look lookOnce(List<Asked> asked, Instant now) {
        Instant at = now.isBefore(workedOut) ? workedOut : now;
        StopLane.Seen stops = lane.get();
        List<@Nullable Outlook> found = new ArrayList<>(asked.size());
        for (Asked one : asked) {
            found.add(outlook(one, at, stops));
        }
        return new Look(asOf, at, found, stops.ahead(asOf));
    }

    private @Nullable Outlook outlook(Asked asked, Instant at, StopLane.Seen stops) {
        Entry entry = table.get(hash.of(asked.item()));
        if (entry == null) {
            return UNKNOWN_ITEM;
        }
        if (stops.concerns(asked.item(), entry.sources(), asOf)) {
            return null;
        }
        int place = uses.place(asked.use());
        return place >= 0 ? entry.at(place, at) : ofUnknownUse(entry, at);
    }

    /** Whether the item is there at all is said first. */
    private static @Nullable Outlook ofUnknownUse(Entry entry, Instant at) {
        Outlook any = entry.ofAnyUse(at);
        return any == null ? null : any.openness().reason() == Reason.NOT_AVAILABLE ? NOT_AVAILABLE : UNKNOWN_USE;
    }

    private static Outlook no(Reason reason) {
        return new Outlook(Openness.no(reason), null, null);
    }
}
