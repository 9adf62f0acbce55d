package dev.sayso.consent.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemHistory;
import dev.sayso.catalog.ItemHistory.Holders;
import dev.sayso.catalog.ItemHistory.Stake;
import dev.sayso.catalog.ItemHistory.Version;
import dev.sayso.consent.standing.HolderFacts;
import dev.sayso.consent.standing.ItemFacts;
import dev.sayso.consent.standing.Mark;

/** One item's history up to a number, in the terms of standing. */
final class Timeline {

    private final ItemHistory history;
    private final FactOrder order;
    private final List<Version> versions;
    private final List<Holders> holders;
    private final List<Long> people;

    Timeline(ItemHistory history, FactOrder order) {
        this.history = history;
        this.order = order;
        versions = known(history.versions(), Version::factId);
        holders = known(history.holders(), Holders::factId);
        people = holders.isEmpty() ? List.of() : people(holders.get(holders.size() - 1).stakes());
    }

    private <T> List<T> known(List<T> all, Function<T, @Nullable Long> fact) {
        List<T> known = new ArrayList<>(all.size());
        for (T one : all) {
            if (order.holds(fact.apply(one))) {
                known.add(one);
            }
        }
        return known;
    }

    private static List<Long> people(List<Stake> stakes) {
        return stakes.size() == 1 ? List.of(stakes.get(0).creatorId())
                : stakes.stream().map(Stake::creatorId).distinct().sorted().toList();
    }

    /** Whether it had been registered. */
    boolean isKnown() {
        return !versions.isEmpty();
    }

    ItemFacts facts(boolean blocked) {
        Version now = versions.get(versions.size() - 1);
        return new ItemFacts(registered(), datings(), sponsored(),
                !now.removed(), blocked, now.depictedComplete(), upheavals());
    }

    /** The last version with anything that matters. */
    long version() {
        return versions.get(versions.size() - 1).id();
    }

    private Mark registered() {
        return new Mark(order.of(fact(versions.get(0))), history.registeredAt());
    }

    /** Who is on record now. */
    List<Long> people() {
        return people;
    }

    /** What everybody on record has of it now. */
    List<Stake> stakes() {
        return holders.isEmpty() ? List.of() : holders.get(holders.size() - 1).stakes();
    }

    /** What a creator ever was on record as, in order. */
    List<HolderFacts.Stake> stakes(long creator) {
        List<HolderFacts.Stake> stakes = new ArrayList<>(holders.size());
        for (Holders held : holders) {
            stakes.add(new HolderFacts.Stake(order.of(fact(held.factId())), has(held, creator, HolderRole.OWNER),
                    has(held, creator, HolderRole.DEPICTED)));
        }
        return stakes;
    }

    /** Whether the list of depicted people is now declared complete, and empty. */
    boolean depictsNobody() {
        return versions.get(versions.size() - 1).depictedComplete() && holders.get(holders.size() - 1).stakes().stream()
                .noneMatch(stake -> stake.role() == HolderRole.DEPICTED);
    }

    private List<ItemFacts.Dating> datings() {
        List<ItemFacts.Dating> datings = new ArrayList<>();
        @Nullable
        Version before = null;
        for (Version version : versions) {
            if (before == null || !before.earliestPublishedAt().equals(version.earliestPublishedAt())) {
                datings.add(new ItemFacts.Dating(order.of(fact(version)), version.earliestPublishedAt()));
            }
            before = version;
        }
        return datings;
    }

    List<Long> upheavals() {
        List<Long> numbers = new ArrayList<>(0);
        for (Version version : versions) {
            if (version.upheaval()) {
                numbers.add(order.of(fact(version)));
            }
        }
        return numbers;
    }

    /** The numbers at which sponsorship began, ended, began again. */
    private List<Long> sponsored() {
        List<Long> numbers = new ArrayList<>();
        boolean before = false;
        for (Version version : versions) {
            if (version.sponsored() != before) {
                numbers.add(order.of(fact(version)));
            }
            before = version.sponsored();
        }
        return numbers;
    }

    private static boolean has(Holders held, long creator, HolderRole role) {
        for (Stake stake : held.stakes()) {
            if (stake.creatorId() == creator && stake.role() == role) {
                return true;
            }
        }
        return false;
    }

    private static Long fact(Version version) {
        return fact(version.factId());
    }

    private static Long fact(@Nullable Long fact) {
        if (fact == null) {
            throw new IllegalStateException("What counts has a fact");
        }
        return fact;
    }
}
