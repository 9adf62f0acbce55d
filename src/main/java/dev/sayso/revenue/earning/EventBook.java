package dev.sayso.revenue.earning;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.sayso.revenue.ledger.Template;

/**
 * Works through events in memory: what was known before, what each new one does, and what is to be written afterwards. The
 * same whatever the database.
 */
final class EventBook {

    /** A piece that is new. */
    record NewPiece(Known event, Piece piece, Template by) {
    }

    /** A piece that left suspense. */
    record EndedPiece(Known event, Piece piece, Template by) {
    }

    /** What a correction took back of another event. */
    record Reversal(Known correction, Known original, long micros) {
    }

    private final Map<Told.Key, Known> known = new HashMap<>();
    private final Map<Told.Key, List<Known>> waiting = new HashMap<>();
    private final Map<String, Earner> earners = new HashMap<>();
    private final Map<Long, Earner> byId;
    private final Moves moves = new Moves();
    private final List<Known> added = new ArrayList<>();
    private final List<NewPiece> pieces = new ArrayList<>();
    private final List<EndedPiece> ended = new ArrayList<>();
    private final List<Reversal> reversals = new ArrayList<>();
    private final List<Known> settled = new ArrayList<>();

    /** @param derivatives that events may name, by their inner ids */
    EventBook(Map<Long, Earner> derivatives) {
        this.byId = derivatives;
        derivatives.values().forEach(earner -> earners.put(earner.platformId(), earner));
    }

    /** Something that was taken before. */
    void remember(Known event) {
        known.put(event.told().key(), event);
        if (event.waits()) {
            waiting.computeIfAbsent(event.told().original(), any -> new ArrayList<>()).add(event);
            waiting.get(event.told().original()).sort(Comparator.comparingLong(Known::id));
        }
    }

    /** Takes an event and everything that waited for it. */
    Outcome take(Told told, LongSupplier ids, Instant now) {
        Known before = known.get(told.key());
        byte[] hash = told.hash();
        if (before != null) {
            return Arrays.equals(before.hash(), hash) ? Outcome.DUPLICATE : Outcome.rejected("id", Reason.OTHER_BODY);
        }
        Reason problem = told.kind().isCorrection() ? problem(told) : null;
        if (problem != null && problem != Reason.ORIGINAL_UNKNOWN) {
            return Outcome.rejected(field(problem), problem);
        }
        Known event = new Known(ids.getAsLong(), told, hash, now);
        event.waitFor(problem);
        added.add(event);
        remember(event);
        if (problem == null) {
            apply(event);
        }
        return event.isSuspended() ? Outcome.SUSPENDED : Outcome.POSTED;
    }

    /** Why a correction cannot be carried out; null if it can. */
    private @Nullable Reason problem(Told told) {
        Known original = known.get(told.original());
        if (original == null || original.waits()) {
            return Reason.ORIGINAL_UNKNOWN;
        }
        if (original.told().kind() == EventKind.REVERSAL) {
            return Reason.REPLACES_REVERSAL;
        }
        if (told.kind() == EventKind.RESTATEMENT) {
            return original.isGone() ? Reason.ALREADY_REVERSED : null;
        }
        return problemOfReversal(told, original);
    }

    private static @Nullable Reason problemOfReversal(Told told, Known original) {
        if (!told.derivative().equals(original.told().derivative())) {
            return Reason.OTHER_DERIVATIVE;
        }
        if (!told.currency().equals(original.told().currency())) {
            return Reason.OTHER_CURRENCY;
        }
        if (original.isGone()) {
            return Reason.ALREADY_REVERSED;
        }
        return told.gross() > original.left() ? Reason.MORE_THAN_LEFT : null;
    }

    private static String field(Reason problem) {
        return switch (problem) {
            case OTHER_DERIVATIVE -> "derivative";
            case OTHER_CURRENCY -> "currency";
            case MORE_THAN_LEFT -> "gross";
            default -> "replaces";
        };
    }

    private void apply(Known event) {
        Told told = event.told();
        if (told.kind().isCorrection()) {
            Known original = requireNonNull(known.get(told.original()));
            reverse(event, original, told.kind() == EventKind.REVERSAL ? told.gross() : original.left());
        }
        if (told.kind().earns()) {
            earn(event);
        }
        for (Known correction : waiting.getOrDefault(told.key(), List.of())) {
            retry(correction);
        }
    }

    /** Whether a correction that waited was carried out, or now waits for another reason. */
    boolean retry(Known correction) {
        Reason before = correction.waitsFor();
        if (before == null) {
            return false;
        }
        Reason problem = problem(correction.told());
        correction.waitFor(problem);
        if (problem != before) {
            settled.add(correction);
        }
        if (problem == null) {
            apply(correction);
        }
        return problem != before;
    }

    private void earn(Known event) {
        Told told = event.told();
        Template template = told.kind().isCorrection() ? Template.CORRECTION : Template.REVENUE;
        moves.come(way(template, told), told.gross());
        Earner earner = earners.get(told.derivative());
        place(event, Earner.piecesOf(earner, told.period().start(), told.period().end()), template);
    }

    private void place(Known event, List<Piece> parts, Template template) {
        for (Piece part : parts) {
            Piece piece = event.add(part);
            pieces.add(new NewPiece(event, piece, template));
            move(template, event, piece, piece.left(event.told(), event.reversed()));
        }
    }

    private void reverse(Known correction, Known original, long micros) {
        long before = original.reversed();
        original.reverse(micros);
        reversals.add(new Reversal(correction, original, micros));
        moves.come(way(Template.CORRECTION, original.told()), -micros);
        for (Piece piece : original.pieces()) {
            move(Template.CORRECTION, original, piece, piece.left(original.told(), original.reversed())
                    - piece.left(original.told(), before));
        }
    }

    /** Looks again at what is in suspense of an event; says whether anything left it or waits for something else. */
    boolean redrive(Known event) {
        boolean moved = false;
        for (Piece piece : event.pieces()) {
            if (piece.fate().isSuspended()) {
                List<Piece> parts = Earner.piecesOf(earners.get(event.told().derivative()), piece.start(), piece.end());
                if (parts.size() > 1 || parts.get(0).fate() != piece.fate()) {
                    replace(event, piece, parts, Template.REDRIVE);
                    moved = true;
                }
            }
        }
        return moved;
    }

    /** Gives what is in suspense of an unlicensed derivative to the holders; says whether there was any. */
    boolean award(Known event) {
        Earner earner = earners.get(event.told().derivative());
        if (earner == null || !earner.isUnlicensed()) {
            return false;
        }
        boolean moved = false;
        for (Piece piece : event.pieces()) {
            if (piece.fate() == Fate.UNLICENSED) {
                replace(event, piece, earner.award(piece.start(), piece.end()), Template.FORFEIT);
                moved = true;
            }
        }
        return moved;
    }

    private void replace(Known event, Piece piece, List<Piece> parts, Template template) {
        event.end(piece);
        ended.add(new EndedPiece(event, piece, template));
        moves.suspend(way(template, event.told()), -piece.left(event.told(), event.reversed()));
        place(event, parts, template);
    }

    private void move(Template template, Known event, Piece piece, long micros) {
        Moves.Way way = way(template, event.told());
        if (piece.fate().isSuspended()) {
            moves.suspend(way, micros);
        } else {
            moves.earn(way, requireNonNull(byId.get(piece.derivative())), piece, micros);
        }
    }

    private static Moves.Way way(Template template, Told told) {
        return new Moves.Way(template, told.currency());
    }

    Moves moves() {
        return moves;
    }

    List<Known> added() {
        return added;
    }

    List<NewPiece> newPieces() {
        return pieces;
    }

    List<EndedPiece> endedPieces() {
        return ended;
    }

    List<Reversal> reversals() {
        return reversals;
    }

    /** Corrections that waited before, and do no more or for another reason. */
    List<Known> settled() {
        return settled;
    }
}
