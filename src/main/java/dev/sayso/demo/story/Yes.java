package dev.sayso.demo.story;

import java.util.Set;

import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Ends;

/** What somebody ticks when they allow something. */
record Yes(Ends end, boolean commercial, Audience audience) {

    static final Yes FOR_3_MONTHS = new Yes(Ends.AFTER_3_MONTHS, true, Audience.EVERYONE);
    static final Yes FOR_12_MONTHS = new Yes(Ends.AFTER_12_MONTHS, true, Audience.EVERYONE);
    static final Yes FOR_24_MONTHS = new Yes(Ends.AFTER_24_MONTHS, true, Audience.EVERYONE);

    Yes notCommercial() {
        return new Yes(end, false, audience);
    }

    Yes onlyVerified() {
        return new Yes(end, commercial, Audience.VERIFIED);
    }

    Yes onlyFor(String... requesters) {
        return new Yes(end, commercial, Audience.of(Set.of(requesters)));
    }
}
