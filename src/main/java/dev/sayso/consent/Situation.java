package dev.sayso.consent;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything a standing depends on but the question and the time.
 *
 * @param item null if it is unknown
 * @param use null if it is unknown
 * @param holders one entry for each person on record now
 * @param ancestors all of them, not only the parents
 */
record Situation(@Nullable ItemFacts item, @Nullable UseFacts use, List<HolderFacts> holders, List<Ancestor> ancestors) {

    Situation {
        holders = List.copyOf(holders);
        ancestors = List.copyOf(ancestors);
        if (holders.stream().map(HolderFacts::person).distinct().count() < holders.size()) {
            throw new IllegalArgumentException("One person is on record once");
        }
    }
}
