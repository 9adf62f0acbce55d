package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a yes is bound to when several people gave it: the strictest of each.
 *
 * @param versions the versions of the terms that were accepted
 * @param end the first moment at which it no longer holds
 * @param audience those who pass everybody's audience, without the named requesters whom somebody blocked
 */
public record Conditions(SortedSet<Integer> versions, boolean attribution, boolean commercial, Instant end,
        Audience audience, Withdrawal withdrawal) {

    public Conditions {
        versions = Collections.unmodifiableSortedSet(new TreeSet<>(versions));
    }

    public static Conditions of(Grant grant, TermsFacts terms) {
        Instant ended = terms.ended();
        return new Conditions(new TreeSet<>(Set.of(terms.version())), terms.attribution(), grant.commercial(),
                ended == null ? grant.end() : earliest(grant.end(), ended), grant.audience(), terms.withdrawal());
    }

    Conditions strictest(Conditions other) {
        SortedSet<Integer> both = new TreeSet<>(versions);
        both.addAll(other.versions);
        return new Conditions(both, attribution || other.attribution, commercial && other.commercial,
                earliest(end, other.end), audience.and(other.audience), withdrawal.strictest(other.withdrawal));
    }

    Conditions without(Set<String> blocked) {
        return new Conditions(versions, attribution, commercial, end, audience.without(blocked), withdrawal);
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
