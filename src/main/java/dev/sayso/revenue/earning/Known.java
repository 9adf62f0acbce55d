package dev.sayso.revenue.earning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An event that was taken, with what became of it so far. */
final class Known {

    private final long id;
    private final Told told;
    private final byte[] hash;
    private final Instant receivedAt;
    private final List<Piece> pieces = new ArrayList<>();
    private int nextOrdinal;
    private long reversed;
    private int corrections;
    private @Nullable Reason waitsFor;

    Known(long id, Told told, byte[] hash, Instant receivedAt) {
        this.id = id;
        this.told = told;
        this.hash = hash;
        this.receivedAt = receivedAt;
    }

    /** As it is stored. */
    void restorePieces(List<Piece> current, int ordinals) {
        pieces.clear();
        pieces.addAll(current);
        nextOrdinal = ordinals;
    }

    /** As it is stored. */
    void restoreReversals(int count, long micros) {
        corrections = count;
        reversed = micros;
    }

    long id() {
        return id;
    }

    Told told() {
        return told;
    }

    byte[] hash() {
        return hash;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** Those that count, in the order of time. */
    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    boolean isSuspended() {
        return waits() || pieces.stream().anyMatch(piece -> piece.fate().isSuspended());
    }

    /** Whether it is a correction that has had no effect yet. */
    boolean waits() {
        return waitsFor != null;
    }

    @Nullable
    Reason waitsFor() {
        return waitsFor;
    }

    void waitFor(@Nullable Reason reason) {
        waitsFor = reason;
    }

    long reversed() {
        return reversed;
    }

    /** What corrections may still take back, in millionths. */
    long left() {
        return told.gross() - reversed;
    }

    /** Whether corrections have taken all of it back. */
    boolean isGone() {
        return left() == 0 && (told.gross() > 0 || corrections > 0);
    }

    void reverse(long micros) {
        corrections++;
        reversed = Math.addExact(reversed, micros);
    }

    Piece add(Piece piece) {
        Piece numbered = piece.numbered(nextOrdinal++);
        pieces.add(numbered);
        return numbered;
    }

    void end(Piece piece) {
        pieces.remove(piece);
    }
}
