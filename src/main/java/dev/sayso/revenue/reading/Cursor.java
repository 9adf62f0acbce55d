package dev.sayso.revenue.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.sayso.revenue.earning.EarnedPieces.EarnedPiece;

/** A part of an event as addresses name it. */
record Cursor(long event, int ordinal) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})-([0-9]{1,9})");
    private static final Cursor START = new Cursor(0, 0);

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
        return event + "-" + ordinal;
    }
}
