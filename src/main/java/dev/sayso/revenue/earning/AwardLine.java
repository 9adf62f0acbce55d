package dev.sayso.revenue.earning;

import java.util.TreeMap;

import dev.sayso.catalog.HolderRole;
import dev.sayso.derivative.LineSource;
import dev.sayso.derivative.ShareLine;
import dev.sayso.money.Fraction;
import dev.sayso.money.Ppm;

/** What the owners of a parent have where all of gross is given to the holders: as much as it weighs. */
public final class AwardLine {

    /** Lines of awards stand apart from those of vectors: at the parent's place after this. */
    public static final int FIRST = 1_000_000;

    private AwardLine() {
    }

    /**
     * The line of one parent.
     *
     * @param parent its place in the registration
     */
    public static ShareLine of(int parent, long item, Ppm weight) {
        return new ShareLine(FIRST + parent, item, HolderRole.OWNER, LineSource.DIRECT, parent, weight, Fraction.of(weight),
                new TreeMap<>());
    }

    /** Whether a line is one. */
    public static boolean isAt(int place) {
        return place >= FIRST;
    }
}
