package dev.sayso.derivative.registration;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is on record of a derivative now, as programs read it.
 *
 * @param reason why it was not, or no longer, allowed when it was registered; null if it was
 * @param withdrawal the strictest of the terms that were accepted; null while it is unlicensed
 * @param endings what is to become of it, by whose withdrawal
 * @param removal null unless the platform has reported it
 * @param correctedAt when permits that came later made it licensed; null unless they have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DerivativeState(String id, String licence, @Nullable Why reason, List<Parent> parents, List<Share> shares,
        @Nullable Policy withdrawal, List<Ending> endings, @Nullable Removed removal,
        @JsonProperty("registered_at") Instant registeredAt, @JsonProperty("corrected_at") @Nullable Instant correctedAt) {

    /** @param code what was found in the permit, or the reason of the standing */
    record Why(String item, String use, String code) {
    }

    /** @param permit what was found in it */
    record Parent(String item, String use, @JsonProperty("weight_ppm") int weightPpm, String permit) {
    }

    /**
     * What the people of one item have of its gross, because of one parent and use.
     *
     * @param share exact, such as {@code 9/40}
     * @param sharePpm the same, rounded
     */
    record Share(String item, String role, String parent, String use, String share, @JsonProperty("share_ppm") int sharePpm) {
    }

    record Policy(String policy, int days) {
    }

    record Ending(String item, String use, String policy, @JsonProperty("due_at") Instant dueAt) {
    }

    record Removed(@JsonProperty("removed_at") Instant removedAt, long copies) {
    }
}
