package dev.sayso.revenue.ledger;

import java.util.Comparator;
import java.util.Currency;

/**
 * What money is posted to, by its name.
 *
 * @param creator the inner id of the creator; {@link #PLATFORM} for the platform's own
 */
public record Account(AccountKind kind, long creator, Currency currency) {

    /** In the place of a creator. */
    public static final long PLATFORM = 0;

    static final Comparator<Account> ORDER = Comparator.comparingLong(Account::creator).thenComparing(Account::kind)
            .thenComparing(account -> account.currency().getCurrencyCode());

    public Account {
        if (kind.isOfCreators() == (creator == PLATFORM)) {
            throw new IllegalArgumentException(kind + " of " + creator);
        }
    }

    public static Account of(AccountKind kind, long creator, Currency currency) {
        return new Account(kind, creator, currency);
    }

    /** One of the platform's own. */
    public static Account of(AccountKind kind, Currency currency) {
        return new Account(kind, PLATFORM, currency);
    }
}
