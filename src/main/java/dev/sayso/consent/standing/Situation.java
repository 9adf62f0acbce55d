package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Everything a standing depends on but the question and the time.
 *
 * @param item null if it is unknown
 * @param use null if it is unknown
 * @param holders one entry for each person on record now
 * @param ancestors all that the item goes back to now, in every generation, each once, also those that will be passed
 *        over; nothing it no longer goes back to, as its own upheavals and theirs tell of that
 */
public record Situation(@Nullable ItemFacts item, @Nullable UseFacts use, List<HolderFacts> holders, List<Ancestor> ancestors) {

    public Situation {
        holders = List.copyOf(holders);
        ancestors = List.copyOf(ancestors);
        if (holders.stream().map(HolderFacts::person).distinct().count() < holders.size()) {
            throw new IllegalArgumentException("One person is on record once");
        }
    }

    /** What each person on record says; nobody anything where the item or the use is unknown. */
    List<Voice> voices(Instant moment) {
        if (item == null || use == null) {
            return List.of();
        }
        List<Long> above = upheavalsPassedOver(use);
        return holders.stream().map(holder -> new Voice(Stance.silent(item, use, holder.stakes()), holder, above, moment))
                .toList();
    }

    public Optional<Voice> voice(String person, Instant moment) {
        return voices(moment).stream().filter(voice -> voice.holder().person().equals(person)).findFirst();
    }

    /** The requesters whom somebody asked never wants. */
    public Set<String> blocked() {
        UseFacts asking = use;
        return asking == null ? Set.of()
                : holders.stream().filter(holder -> holder.isAskedBy(asking)).flatMap(holder -> holder.blocks().stream())
                        .collect(Collectors.toSet());
    }

    /** The ancestors whose standings count. */
    List<Ancestor> ancestors(UseFacts asking) {
        return ancestors.stream().filter(one -> !one.isPassedOver(asking)).toList();
    }

    /**
     * What happened to ancestors that are passed over. Nobody in them can say yes again, so that the holders of the item
     * must, or whoever empties a list of depicted people or cuts off what was behind it would turn a no into a yes.
     */
    private List<Long> upheavalsPassedOver(UseFacts asking) {
        return ancestors.stream().filter(one -> one.isPassedOver(asking)).flatMap(one -> one.upheavals().stream()).toList();
    }
}
