package dev.sayso.revenue.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.sayso.revenue.earning.EarnedPieces.EarnedPiece;

/**
 * A part of an event, or a posting of a journal, as addresses name it.
 *
 * @param of the event or the journal
 */
record Cursor(long of, int ordinal) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})-([0-9]{1,9})");
    /** Before all others. */
    static final Cursor START = new Cursor(0, 0);

    static Cursor of(EarnedPiece piece) {
        return new Cursor(piece.event(), piece.ordinal());
    }

    /** The one before all others for what no link says. */
    static Cursor of(@Nullable String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written);
        return parts.matches() ? new Cursor(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))) : START;
    }

    boolean isStart() {
        return equals(START);
    }

    @Override
    public String toString() {
        return of + "-" + ordinal;
    }
}
