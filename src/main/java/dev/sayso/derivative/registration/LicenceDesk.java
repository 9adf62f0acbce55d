package dev.sayso.derivative.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.intake.DerivedItemDesk;
import dev.sayso.derivative.DerivativeLicensed;
import dev.sayso.derivative.LicenceState;
import dev.sayso.derivative.RevenueTermsReader;
import dev.sayso.derivative.ShareVector;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.money.Ppm;
import dev.sayso.terms.Clauses;
import dev.sayso.terms.TermsVersions;

/** Licenses derivatives that were made without permission, once everybody has allowed them. */
@ApplicationScoped
public class LicenceDesk {

    private static final String RATIFIED = "derivative.ratified";
    private static final String CORRECTED = "derivative.corrected";

    /**
     * What somebody said whose yes is needed.
     *
     * @param owned the part of the parent that an owner has, in parts per million
     * @param version of the terms that they accepted; null if they have not said yes
     */
    public record Accepted(int place, long creator, HolderRole role, int owned, @Nullable Integer version) {
    }

    private final DerivedItemDesk items;
    private final DerivativeStates states;
    private final Families families;
    private final RevenueTermsReader revenue;
    private final TermsVersions versions;
    private final LicenceWriter licences;
    private final FeedDesk feed;
    private final Event<DerivativeLicensed> licensed;
    private final Clock clock;

    LicenceDesk(DerivedItemDesk items, DerivativeStates states, Families families, RevenueTermsReader revenue,
            TermsVersions versions, LicenceWriter licences, FeedDesk feed, Event<DerivativeLicensed> licensed, Clock clock) {
        this.items = items;
        this.states = states;
        this.families = families;
        this.revenue = revenue;
        this.versions = versions;
        this.licences = licences;
        this.feed = feed;
        this.licensed = licensed;
        this.clock = clock;
    }

    public boolean isUnlicensed(long item) {
        return Objects.requireNonNull(revenue.read(List.of(item)).get(item)).licence() == LicenceState.UNLICENSED;
    }

    /**
     * Licenses an unlicensed derivative, which is locked, if everybody has said yes; what they accepted counts.
     *
     * @param everybody whose yes is needed, for each parent
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ratify(String platformId, long item, List<Accepted> everybody) {
        List<DerivativeStates.ParentOf> parents = states.parents(item);
        Set<Integer> answered = everybody.stream().map(Accepted::place).collect(Collectors.toSet());
        boolean whole = parents.stream().allMatch(parent -> answered.contains(parent.place()));
        if (!whole || everybody.stream().anyMatch(one -> one.version() == null)) {
            return;
        }
        List<Allowance> allowances = everybody.stream().map(one -> allowance(one, parents)).toList();
        licences.add(item, 2, new Verdict(LicenceState.RATIFIED, null, null), clock.instant(),
                show(platformId, item, RATIFIED));
        licences.freeze(item, allowances, vector(item, parents, allowances));
        licensed.fire(new DerivativeLicensed(item));
    }

    /**
     * Licenses an unlicensed derivative, which is locked, as it would have been with the permits that it comes with now. Its
     * fact is looked at as that of a new one, so that what was withdrawn meanwhile is carried out.
     */
    void correct(long item, Derived derived) {
        String platformId = derived.registration().id();
        licences.add(item, 2, derived.verdict(), derived.now(), show(platformId, item, CORRECTED));
        if (!states.isHidden(item)) {
            feed.recordAll(FactType.DERIVATIVE_RESTORED, FactScope.ITEM, List.of(platformId), null, CORRECTED);
        }
        licences.keep(item, derived.registration(), derived.now());
        licences.correct(item, derived.parents());
        licences.freeze(item, derived.parents().stream().flatMap(parent -> parent.allowances().stream()).toList(),
                derived.vector(states.remixer(item)));
        licensed.fire(new DerivativeLicensed(item));
    }

    /** A removed one stays removed; its earnings are shared all the same. */
    private Fact show(String platformId, long item, String cause) {
        return (states.isHidden(item) ? Optional.<Fact> empty() : items.show(platformId, cause))
                .orElseGet(() -> record(platformId, cause));
    }

    private ShareVector vector(long item, List<DerivativeStates.ParentOf> parents, List<Allowance> allowances) {
        Family family = families.above(parents.stream().map(DerivativeStates.ParentOf::item).collect(Collectors.toSet()));
        Map<Integer, List<Allowance>> byPlace = new HashMap<>();
        allowances.forEach(one -> byPlace.computeIfAbsent(one.place(), place -> new ArrayList<>()).add(one));
        return ShareVector.of(states.remixer(item), parents.stream()
                .map(parent -> Allowance.taken(parent, byPlace.getOrDefault(parent.place(), List.of()),
                        family.originals(parent.item())))
                .toList());
    }

    private Allowance allowance(Accepted one, List<DerivativeStates.ParentOf> parents) {
        String use = parents.get(one.place()).use();
        int version = Objects.requireNonNull(one.version());
        Clauses clauses = versions.of(use, version).orElseThrow().clauses();
        return new Allowance(one.place(), one.creator(), one.role(), new Ppm(one.owned()), version, clauses, null);
    }

    private Fact record(String platformId, String cause) {
        return feed.recordAll(FactType.STANDING_CHANGED, FactScope.ITEM, List.of(platformId), null, cause).get(0);
    }
}
