package dev.sayso.gate.permit;

import java.time.Instant;

/**
 * What a yes was given for.
 *
 * @param requester the subject's id
 * @param verified whether the platform said that it had verified them
 * @param evaluatedAt the moment of the decision
 * @param epoch the history in which
 * @param asOf is the number in the event log that it was made by
 * @param useBy the last moment at which something may be made with it
 */
public record Permit(String requester, boolean verified, String use, String item, boolean commercial, Instant evaluatedAt,
        String epoch, long asOf, Instant useBy) {
}
