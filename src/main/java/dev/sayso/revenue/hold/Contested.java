package dev.sayso.revenue.hold;

import java.util.Map;

import dev.sayso.money.Money;
import dev.sayso.revenue.ledger.AccountKind;

/**
 * Where contested money was when it was held.
 *
 * @param claimed what was in payout, or paid: it can only be claimed back
 */
public record Contested(Money accrued, Money available, Money claimed) {

    /** All that is kept apart. */
    public Money held() {
        return accrued.plus(available);
    }

    public Money whole() {
        return held().plus(claimed);
    }

    /**
     * Finds contested money: first what is accrued, then what is available, then what was paid out.
     *
     * @param states what the creator has in this currency
     * @param claimedBefore what other undecided holds claim
     * @throws MoreThanEarned if there is not so much
     */
    static Contested of(Money contested, Map<AccountKind, Money> states, Money claimedBefore) {
        Money zero = Money.zero(contested.currency());
        Money accrued = least(contested, states.getOrDefault(AccountKind.ACCRUED, zero));
        Money rest = contested.minus(accrued);
        Money available = least(rest, states.getOrDefault(AccountKind.AVAILABLE, zero));
        Money claimed = rest.minus(available);
        Money gone = states.getOrDefault(AccountKind.IN_PAYOUT, zero).plus(states.getOrDefault(AccountKind.PAID, zero));
        if (claimed.compareTo(gone.minus(claimedBefore)) > 0) {
            throw new MoreThanEarned();
        }
        return new Contested(accrued, available, claimed);
    }

    private static Money least(Money wanted, Money there) {
        return there.isNegative() ? Money.zero(wanted.currency()) : wanted.compareTo(there) < 0 ? wanted : there;
    }
}
