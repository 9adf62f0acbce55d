package dev.sayso.consent.reading;

import java.util.List;

import dev.sayso.consent.standing.Act;

/** Answers that somebody is about to give, after all that were given. */
public interface Proposed {

    Proposed NOTHING = (creator, item, use) -> List.of();

    /** A creator's account rules for the use and choices for the item among them, in order. */
    List<Act> by(long creator, long item, String use);
}
