package dev.sayso.gate.index;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found of several questions at once, all as of one number.
 *
 * @param asOf the number in the event log
 * @param at the moment of the answers: never before one at which something in memory was worked out
 * @param found in the order of the questions; null where the database has to be asked
 */
record Look(long asOf, Instant at, List<@Nullable Outlook> found) {

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
