package dev.sayso.consent.standing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Combines what several people allowed, clause by clause as the text has it. */
final class NaiveTerms {

    private NaiveTerms() {
    }

    static Conditions strictest(List<Conditions> all, Set<String> blocked) {
        return new Conditions(
                all.stream().flatMap(one -> one.versions().stream()).collect(Collectors.toCollection(TreeSet::new)),
                all.stream().anyMatch(Conditions::attribution),
                all.stream().allMatch(Conditions::commercial),
                all.stream().map(Conditions::end).min(Instant::compareTo).orElseThrow(),
                new Audience(all.stream().anyMatch(one -> one.audience().verifiedOnly()), listed(all, blocked)),
                withdrawal(all));
    }

    private static @Nullable Set<String> listed(List<Conditions> all, Set<String> blocked) {
        List<Set<String>> lists = all.stream().filter(one -> one.audience().listed() != null)
                .map(one -> one.audience().listed()).toList();
        if (lists.isEmpty()) {
            return null;
        }
        return lists.get(0).stream().filter(id -> !blocked.contains(id))
                .filter(id -> lists.stream().allMatch(list -> list.contains(id))).collect(Collectors.toSet());
    }

    static boolean isWider(Audience one, Audience other) {
        boolean hasNew = one.listed() == null || (other.listed() != null && !other.listed().containsAll(one.listed()));
        return (!one.verifiedOnly() && other.verifiedOnly()) || (other.listed() != null && hasNew);
    }

    private static Withdrawal withdrawal(List<Conditions> all) {
        List<Withdrawal> policies = all.stream().map(Conditions::withdrawal).toList();
        for (Withdrawal one : policies) {
            if (one.policy() == Withdrawal.Policy.TAKE_DOWN) {
                return one;
            }
        }
        return policies.stream().filter(one -> one.policy() == Withdrawal.Policy.WIND_DOWN)
                .reduce((one, other) -> one.days() <= other.days() ? one : other)
                .or(() -> policies.stream().filter(one -> one.policy() == Withdrawal.Policy.NEXT_RUN).findFirst())
                .orElse(policies.get(0));
    }
}
