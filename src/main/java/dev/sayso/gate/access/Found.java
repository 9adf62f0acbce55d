package dev.sayso.gate.access;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.sayso.gate.access.Query.Resource;

/** One page of the items that may be used. It can have fewer than were wanted and not be the last. */
record Found(List<Resource> results, Page page, Context context) {

    /** @param nextToken empty on the last page */
    record Page(@JsonProperty("next_token") String nextToken, int count) {
    }

    /**
     * By what it was decided.
     *
     * @param asOf the first number in the event log by which something of the page was
     * @param epoch the history in which it is a number
     */
    record Context(@JsonProperty("evaluated_at") Instant evaluatedAt, @JsonProperty("as_of") long asOf,
            String epoch) {
    }
}
