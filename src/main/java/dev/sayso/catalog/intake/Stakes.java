package dev.sayso.catalog.intake;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemState;
import dev.sayso.catalog.ItemState.Stake;
import dev.sayso.catalog.Reason;

/** Works out who holds what after a row: shares are above 0 and add up, nobody is named twice in one role. */
final class Stakes {

    static final int WHOLE = 1_000_000;

    private Stakes() {
    }

    static Set<Stake> after(@Nullable ItemState known, ItemRow row) {
        Optional<List<HolderEntry>> all = row.allHolders();
        if (all.isPresent()) {
            return of(all.get());
        }
        HolderEntry creator = row.creator();
        if (known == null) {
            return of(List.of(Optional.ofNullable(creator)
                    .orElseThrow(() -> new RowRejected(RowParser.HOLDERS, Reason.MISSING, ""))));
        }
        return creator == null ? known.stakes() : ownedBy(creator.creator(), known.stakes());
    }

    /** The others stay as they are; a sole owner may be replaced by another. */
    private static Set<Stake> ownedBy(String creator, Set<Stake> known) {
        List<Stake> owners = known.stream().filter(stake -> stake.role() == HolderRole.OWNER).toList();
        if (owners.stream().anyMatch(owner -> owner.creator().equals(creator))) {
            return known;
        }
        if (owners.size() != 1) {
            throw new RowRejected(RowParser.CREATOR, Reason.CREATOR_HOLDS_NOTHING, creator);
        }
        Set<Stake> stakes = known.stream().filter(stake -> stake.role() == HolderRole.DEPICTED)
                .collect(Collectors.toCollection(HashSet::new));
        stakes.add(new Stake(creator, HolderRole.OWNER, WHOLE));
        return stakes;
    }

    private static Set<Stake> of(List<HolderEntry> entries) {
        long given = entries.stream().map(HolderEntry::sharePpm).filter(share -> share != null).mapToLong(Integer::intValue)
                .sum();
        boolean someoneHasTheRest = entries.stream().anyMatch(entry -> entry.sharePpm() == null);
        int rest = (int) Math.max(0, WHOLE - given);
        Set<Stake> stakes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (HolderEntry entry : entries) {
            if (!names.add(entry.role() + entry.creator())) {
                throw new RowRejected(RowParser.HOLDERS, Reason.HOLDER_TWICE, entry.creator());
            }
            stakes.add(new Stake(entry.creator(), entry.role(), entry.sharePpm() == null ? rest : entry.sharePpm()));
        }
        requireWhole(stakes, given + (someoneHasTheRest ? rest : 0));
        return stakes;
    }

    private static void requireWhole(Set<Stake> stakes, long sum) {
        stakes.stream().filter(stake -> stake.role() == HolderRole.OWNER && stake.sharePpm() <= 0)
                .min(Comparator.comparingInt(Stake::sharePpm)).ifPresent(stake -> {
                    throw new RowRejected(RowParser.HOLDERS, Reason.SHARE_NOT_POSITIVE, stake.creator());
                });
        if (sum != WHOLE || stakes.stream().mapToLong(Stake::sharePpm).sum() != WHOLE) {
            throw new RowRejected(RowParser.HOLDERS, Reason.SHARES_DO_NOT_ADD_UP, Long.toString(sum));
        }
    }
}
