package dev.sayso.revenue.earning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.ManyRows;

/** Takes events of revenue, and looks again at those that wait. */
@ApplicationScoped
public class EarningDesk {

    private static final int BLOCK = 1_000;

    /**
     * An event and where it stood.
     *
     * @param line in the file, from 1
     */
    public record Row(long line, Told told) {
    }

    private final Events events;
    private final Earners earners;
    private final BookWriter writer;
    private final StatelessSession session;
    private final Clock clock;

    EarningDesk(Events events, Earners earners, BookWriter writer, StatelessSession session, Clock clock) {
        this.events = events;
        this.earners = earners;
        this.writer = writer;
        this.session = session;
        this.clock = clock;
    }

    /**
     * Takes events, in their order, in the running transaction.
     *
     * @return what became of each
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> take(UUID batch, List<Row> rows) {
        Set<Told.Key> names = new HashSet<>();
        Set<Told.Key> changing = new HashSet<>();
        for (Row row : rows) {
            names.add(row.told().key());
            if (row.told().kind().isCorrection()) {
                names.add(row.told().original());
                changing.add(row.told().original());
            }
        }
        EventBook book = open(events.read(names, changing), rows.stream().map(row -> row.told().derivative()));
        Iterator<Long> ids = ManyRows.ids(session, "revenue_event_seq", BLOCK, rows.size()).iterator();
        Map<Long, BookWriter.Line> lines = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        Instant now = clock.instant();
        for (Row row : rows) {
            outcomes.add(book.take(row.told(), () -> {
                long id = ids.next();
                lines.put(id, new BookWriter.Line(batch, row.line()));
                return id;
            }, now));
        }
        writer.write(book, lines, batch, null);
        return outcomes;
    }

    /**
     * Posts what is in suspense of some events, where its cause is gone, and carries out corrections that waited for events
     * known by now. What is there twice moves once.
     *
     * @param ids of events
     * @param by the account of whoever asks; null for programs
     * @return of how many something moved
     */
    @Transactional
    public int redrive(Collection<Long> ids, @Nullable UUID by) {
        return again(ids, by, (book, event) -> event.waits() ? book.retry(event) : book.redrive(event));
    }

    /**
     * Gives all that an unlicensed derivative grossed in some events to the holders it was made from.
     *
     * @return of how many something moved
     */
    @Transactional
    public int award(Collection<Long> ids, @Nullable UUID by) {
        return again(ids, by, EventBook::award);
    }

    private interface Act {
        boolean on(EventBook book, Known event);
    }

    private int again(Collection<Long> ids, @Nullable UUID by, Act act) {
        List<Known> asked = events.lock(ids);
        Set<Told.Key> originals = new HashSet<>();
        asked.stream().filter(Known::waits).forEach(event -> originals.add(event.told().original()));
        Map<Told.Key, Known> all = new HashMap<>();
        events.read(originals, originals).forEach(event -> all.put(event.told().key(), event));
        asked.forEach(event -> all.put(event.told().key(), event));
        EventBook book = open(List.copyOf(all.values()), all.values().stream().map(event -> event.told().derivative()));
        int moved = (int) asked.stream().filter(moves(book, act)).count();
        writer.write(book, Map.of(), null, by);
        return moved;
    }

    private static Predicate<Known> moves(EventBook book, Act act) {
        return event -> act.on(book, event);
    }

    private EventBook open(List<Known> known, Stream<String> named) {
        Set<String> platformIds = new HashSet<>(named.toList());
        Set<Long> ids = new HashSet<>();
        known.forEach(event -> {
            platformIds.add(event.told().derivative());
            event.pieces().forEach(piece -> {
                if (piece.derivative() != null) {
                    ids.add(piece.derivative());
                }
            });
        });
        EventBook book = new EventBook(earners.read(platformIds, ids));
        known.forEach(book::remember);
        return book;
    }
}
