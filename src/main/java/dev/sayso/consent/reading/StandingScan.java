package dev.sayso.consent.reading;

import dev.sayso.web.Selection;

/**
 * Reads what the standings of very many items depend on, as of one number, some items at a time; what does not hang on
 * items is read once and kept as long as this. For one thread at a time, within a request.
 */
public final class StandingScan {

    private final StandingReader reader;
    private final Surroundings surroundings;
    private final long until;

    StandingScan(StandingReader reader, Surroundings surroundings, long until) {
        this.reader = reader;
        this.surroundings = surroundings;
        this.until = until;
    }

    /** The items whose inner ids lie within bounds. */
    public Standings read(long first, long last) {
        return reader.read(Selection.between(first, last), surroundings, until);
    }
}
