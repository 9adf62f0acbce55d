package dev.sayso.consent.change.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.Origin;

/**
 * A moment to which a creator goes back.
 *
 * @param place the number in the event log up to which facts count
 * @param day at the end of which, in UTC; null where it is a moment before an act
 * @param act before which; null where it is the end of a day
 */
public record RestorePoint(long place, @Nullable LocalDate day, @Nullable UUID act) {

    /** Empty for a set that restores nothing. */
    public static Optional<RestorePoint> of(ChangeSet set) {
        if (set.origin() != Origin.RESTORE) {
            return Optional.empty();
        }
        String[] words = set.selected().split(" ", 3);
        boolean isDay = words[1].equals("day");
        return Optional.of(new RestorePoint(Long.parseLong(words[0]), isDay ? LocalDate.parse(words[2]) : null,
                isDay ? null : UUID.fromString(words[2])));
    }

    /** As the set keeps it. */
    public String selected() {
        return day == null ? place + " act " + act : place + " day " + day;
    }
}
