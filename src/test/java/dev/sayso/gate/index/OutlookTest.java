package dev.sayso.gate.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.sayso.consent.standing.Openness;
import dev.sayso.consent.standing.Reason;

class OutlookTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant END = Instant.parse("2027-11-22T00:00:00Z");

    @Test
    void turnsToTheMillisecond() {
        Outlook outlook = Outlook.of(at -> at.isBefore(END) ? of(Reason.REFUSED, END) : of(Reason.EXPIRED, null), START);
        assertThat(reason(outlook, START)).isEqualTo(Reason.REFUSED);
        assertThat(reason(outlook, END.minusMillis(1))).isEqualTo(Reason.REFUSED);
        assertThat(reason(outlook, END)).isEqualTo(Reason.EXPIRED);
        assertThat(reason(outlook, END.plusSeconds(1_000_000))).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void momentAtWhichNothingChangesIsNone() {
        Outlook outlook = Outlook.of(at -> of(Reason.REFUSED, at.isBefore(END) ? END : null), START);
        assertThat(outlook).isEqualTo(new Outlook(of(Reason.REFUSED, null), null, null));
    }

    @Test
    void databaseIsAskedAboutWhatWasNotForeseen() {
        List<Reason> reasons = List.of(Reason.REFUSED, Reason.EXPIRED);
        Outlook outlook = Outlook.of(at -> {
            long day = (at.getEpochSecond() - START.getEpochSecond()) / 86_400;
            return of(reasons.get((int) (day % 2)), START.plusSeconds(86_400 * (day + 1)));
        }, START);
        assertThat(reason(outlook, START.plusSeconds(86_400 * 8))).isEqualTo(Reason.REFUSED);
        assertThat(outlook.at(START.plusSeconds(86_400 * 9))).isNull();
    }

    private static Reason reason(Outlook outlook, Instant moment) {
        return requireNonNull(outlook.at(moment)).openness().reason();
    }

    private static Openness of(Reason reason, @Nullable Instant until) {
        return new Openness(reason, null, null, Set.of(), List.of(), until);
    }
}
