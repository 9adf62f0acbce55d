package dev.sayso.gate.index;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.stop.Stop;

/**
 * What was found of several questions at once, all as of one number.
 *
 * @param asOf the number in the event log
 * @param at the moment of the answers: never before one at which something in memory was worked out
 * @param found in the order of the questions; null where the database has to be asked
 * @param stops noes that are in effect besides, ahead of the number
 */
record Look(long asOf, Instant at, List<@Nullable Outlook> found, List<Stop> stops) {

    boolean isWhole() {
        for (@Nullable
        Outlook one : found) {
            if (one == null) {
                return false;
            }
        }
        return true;
    }
}
