package dev.sayso.revenue.earning;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.ManyRows;
import dev.sayso.revenue.earning.EventBook.EndedPiece;
import dev.sayso.revenue.earning.EventBook.NewPiece;
import dev.sayso.revenue.earning.EventBook.Reversal;
import dev.sayso.revenue.earning.Moves.Sum;
import dev.sayso.revenue.earning.Moves.Way;
import dev.sayso.revenue.ledger.Account;
import dev.sayso.revenue.ledger.AccountKind;
import dev.sayso.revenue.ledger.Ledger;
import dev.sayso.revenue.ledger.Leg;
import dev.sayso.revenue.ledger.Movement;
import dev.sayso.revenue.ledger.Template;

/** Writes what a book came to, with its journals, in the running transaction. */
@ApplicationScoped
class BookWriter {

    private static final String FORGET_SUSPENSE = """
            merge into suspense as s using unnest(cast(:ids as bigint array)) as n (event) on s.event_id = n.event
            when matched then delete""";

    private static final String FORGET_WAITING = """
            merge into waiting_correction as w using unnest(cast(:ids as bigint array)) as n (event) on w.event_id = n.event
            when matched then delete""";

    /** Where an event stood. */
    record Line(UUID batch, long number) {
    }

    private record Open(Known event, Piece piece) {

        long left() {
            return piece.left(event.told(), event.reversed());
        }
    }

    private final StatelessSession session;
    private final Targets targets;
    private final Ledger ledger;
    private final Clock clock;

    BookWriter(StatelessSession session, Targets targets, Ledger ledger, Clock clock) {
        this.session = session;
        this.targets = targets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param lines where the added events stood, by their ids
     * @param batch null outside of one
     * @param by the account of whoever had it done; null for programs
     */
    void write(EventBook book, Map<Long, Line> lines, @Nullable UUID batch, @Nullable UUID by) {
        Map<Way, Long> journals = post(book.moves().all(), batch, by);
        writeEvents(book.added(), lines);
        writePieces(book, journals);
        writeSuspense(book);
        writeWaiting(book);
    }

    /** @return the journals by what they move; none where nothing moved */
    private Map<Way, Long> post(Map<Way, Sum> sums, @Nullable UUID batch, @Nullable UUID by) {
        Map<Way, List<Leg>> legs = targets.settle(sums);
        List<Movement> movements = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        sums.forEach((way, sum) -> {
            Movement movement = new Movement(way.template(), way.currency(), all(way, sum, requireNonNull(legs.get(way))),
                    batch,
                    null, by);
            if (!movement.isEmpty()) {
                movements.add(movement);
                ways.add(way);
            }
        });
        List<Long> ids = ledger.ids(movements.size());
        Map<Long, Movement> numbered = new LinkedHashMap<>();
        Map<Way, Long> journals = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            numbered.put(ids.get(i), movements.get(i));
            journals.put(ways.get(i), ids.get(i));
        }
        ledger.post(numbered);
        return journals;
    }

    /** What the payees and the suspense leave goes to the remainder. */
    private static List<Leg> all(Way way, Sum sum, List<Leg> payees) {
        long rest = Math.subtractExact(sum.came(), sum.suspended());
        for (Leg leg : payees) {
            rest = Math.subtractExact(rest, leg.micros());
        }
        List<Leg> all = new ArrayList<>(payees);
        all.add(Leg.of(Account.of(AccountKind.CLEARING, way.currency()), -sum.came()));
        all.add(Leg.of(Account.of(AccountKind.SUSPENSE, way.currency()), sum.suspended()));
        all.add(Leg.of(Account.of(AccountKind.REMAINDER, way.currency()), rest));
        return all;
    }

    private void writeEvents(List<Known> added, Map<Long, Line> lines) {
        ManyRows.into("revenue_event", added).number("id", Known::id).text("source", event -> event.told().source())
                .text("event_id", event -> event.told().id()).bytes("body_hash", Known::hash)
                .text("kind", event -> event.told().kind().name()).text("derivative", event -> event.told().derivative())
                .number("gross_micros", event -> event.told().gross())
                .text("currency", event -> event.told().currency().getCurrencyCode())
                .moment("period_start", event -> event.told().period().start())
                .moment("period_end", event -> event.told().period().end()).text("replaces", event -> event.told().replaces())
                .uuid("batch_id", event -> requireNonNull(lines.get(event.id())).batch())
                .number("line", event -> requireNonNull(lines.get(event.id())).number())
                .moment("received_at", Known::receivedAt).add(session);
    }

    private void writePieces(EventBook book, Map<Way, Long> journals) {
        ManyRows.into("revenue_piece", book.newPieces()).number("event_id", one -> one.event().id())
                .number("ordinal", one -> (long) one.piece().ordinal()).number("derivative_id", one -> one.piece().derivative())
                .text("fate", one -> one.piece().fate().name()).moment("starts_at", one -> one.piece().start())
                .moment("ends_at", one -> one.piece().end()).number("micros", one -> one.piece().gross(one.event().told()))
                .number("journal_id", one -> journals.get(new Way(one.by(), one.event().told().currency()))).add(session);
        ManyRows.into("revenue_piece_end", book.endedPieces()).number("event_id", one -> one.event().id())
                .number("ordinal", one -> (long) one.piece().ordinal())
                .number("journal_id", one -> journals.get(new Way(one.by(), one.event().told().currency())))
                .moment("ended_at", one -> clock.instant()).add(session);
        ManyRows.into("revenue_reversal", book.reversals()).number("event_id", one -> one.correction().id())
                .number("original_id", one -> one.original().id()).number("micros", Reversal::micros)
                .number("journal_id", one -> journals.get(new Way(Template.CORRECTION,
                        one.original().told().currency())))
                .add(session);
    }

    private void writeSuspense(EventBook book) {
        Set<Known> changed = new LinkedHashSet<>();
        book.reversals().forEach(one -> changed.add(one.original()));
        book.endedPieces().stream().map(EndedPiece::event).forEach(changed::add);
        forget(FORGET_SUSPENSE, changed);
        book.newPieces().stream().map(NewPiece::event).forEach(changed::add);
        List<Open> open = changed.stream().flatMap(event -> event.pieces().stream().map(piece -> new Open(event, piece)))
                .filter(one -> one.piece().fate().isSuspended()).toList();
        ManyRows.into("suspense", open).number("event_id", one -> one.event().id())
                .number("ordinal", one -> (long) one.piece().ordinal())
                .text("derivative", one -> one.event().told().derivative())
                .text("cause", one -> one.piece().fate().name())
                .text("currency", one -> one.event().told().currency().getCurrencyCode()).number("micros", Open::left)
                .moment("since", one -> one.event().receivedAt()).add(session);
    }

    private void writeWaiting(EventBook book) {
        forget(FORGET_WAITING, book.settled());
        Set<Known> waiting = new HashSet<>(book.settled());
        waiting.addAll(book.added());
        ManyRows.into("waiting_correction", waiting.stream().filter(Known::waits).toList()).number("event_id", Known::id)
                .text("source", event -> event.told().source()).text("replaces", event -> event.told().replaces())
                .text("reason", event -> requireNonNull(event.waitsFor()).name()).moment("since", Known::receivedAt)
                .add(session);
    }

    private void forget(String statement, Collection<Known> events) {
        if (!events.isEmpty()) {
            session.createNativeMutationQuery(statement)
                    .setParameter("ids", events.stream().map(Known::id).toArray(Long[]::new)).executeUpdate();
        }
    }
}
