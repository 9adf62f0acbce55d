package dev.sayso.derivative.registration;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Creator;
import dev.sayso.account.Creators;
import dev.sayso.catalog.intake.DerivedItemDesk;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.feed.ManyRows;
import dev.sayso.gate.permit.Permit;

/** Writes a new derivative, table by table. */
@ApplicationScoped
class DerivativeWriter {

    private record Head(long item, Registration registration, @Nullable Long remixer, int depth, Instant at, Fact fact) {
    }

    private final DerivedItemDesk items;
    private final Creators creators;
    private final FeedDesk feed;
    private final LicenceWriter licences;
    private final StatelessSession session;

    DerivativeWriter(DerivedItemDesk items, Creators creators, FeedDesk feed, LicenceWriter licences,
            StatelessSession session) {
        this.items = items;
        this.creators = creators;
        this.feed = feed;
        this.licences = licences;
        this.session = session;
    }

    /** Writes all of it and returns its inner id. */
    long write(Derived derived) {
        boolean licensed = derived.verdict().licence().isLicensed();
        DerivedItemDesk.Added added = items.add(derived.item(), licensed);
        Registration registration = derived.registration();
        Long remixer = creators.withPlatformId(registration.remixer()).map(Creator::id).orElse(null);
        addLineage(added, derived);
        addHead(new Head(added.id(), registration, remixer, derived.depth(), derived.now(), added.fact()));
        addParents(added.id(), derived.parents());
        licences.keep(added.id(), registration, derived.now());
        Fact fact = licensed ? added.fact() : unlicensed(registration.id(), derived.verdict());
        licences.add(added.id(), 1, derived.verdict(), derived.now(), fact);
        if (licensed) {
            licences.freeze(added.id(), derived.parents().stream().flatMap(parent -> parent.allowances().stream()).toList(),
                    derived.vector(remixer));
        }
        return added.id();
    }

    private Fact unlicensed(String platformId, Verdict verdict) {
        return feed.recordAll(FactType.DERIVATIVE_UNLICENSED, FactScope.ITEM, List.of(platformId), null,
                "permit." + verdict.reason()).get(0);
    }

    private void addLineage(DerivedItemDesk.Added added, Derived derived) {
        ManyRows.into("lineage", derived.parentIds()).number("parent_id", parent -> parent)
                .number("item_id", parent -> added.id()).moment("at", parent -> added.fact().at())
                .number("fact_id", parent -> added.fact().id()).add(session);
        ManyRows.into("ancestry", derived.ancestors()).number("ancestor_id", ancestor -> ancestor)
                .number("item_id", ancestor -> added.id()).add(session);
    }

    private void addHead(Head derivative) {
        ManyRows.into("derivative", List.of(derivative)).number("item_id", Head::item)
                .text("remixer", head -> head.registration().remixer()).number("remixer_id", Head::remixer)
                .flag("commercial", head -> head.registration().commercial())
                .moment("made_at", head -> head.registration().madeAt()).number("depth", head -> (long) head.depth())
                .text("body_hash", head -> head.registration().bodyHash()).moment("registered_at", Head::at)
                .number("fact_id", head -> head.fact().id()).add(session);
    }

    private void addParents(long item, List<ParentFound> parents) {
        ManyRows.into("derivative_parent", parents).number("derivative_id", parent -> item)
                .number("place", parent -> (long) parent.named().place()).number("parent_id", ParentFound::item)
                .text("use_name", parent -> parent.named().use())
                .number("weight_ppm", parent -> (long) parent.named().weight().value())
                .text("finding", parent -> parent.finding().name())
                .flag("verified", parent -> parent.permit() != null && parent.permit().verified())
                .moment("evaluated_at", parent -> parent.permit() == null ? null : parent.permit().evaluatedAt())
                .number("as_of", parent -> asOf(parent.permit()))
                .text("as_of_epoch", parent -> parent.permit() == null ? null : parent.permit().epoch())
                .text("withdrawal", parent -> parent.withdrawal() == null ? null : parent.withdrawal().policy().name())
                .number("withdrawal_days", parent -> parent.withdrawal() == null ? null : (long) parent.withdrawal().days())
                .number("overtaken_by", ParentFound::overtakenBy).add(session);
    }

    private static @Nullable Long asOf(@Nullable Permit permit) {
        return permit == null ? null : Long.valueOf(permit.asOf());
    }
}
