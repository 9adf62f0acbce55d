package dev.sayso.revenue.ledger;

import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import dev.sayso.money.Money;
import dev.sayso.web.RowsByIds;

/** What creators have in each state, as stored. */
@ApplicationScoped
public class Balances {

    private static final String LOCK = """
            select account_id, micros from balance where account_id = any (?) order by account_id for update""";

    private static final String OF_CREATOR = """
            select a.kind, a.currency, b.micros from ledger_account a join balance b on b.account_id = a.id
            where a.creator_id = any (?)""";

    private static final String ACCOUNTS = "select id from ledger_account where creator_id = any (?)";

    private static final String WRITE = """
            merge into balance as b
            using unnest(cast(:accounts as bigint array), cast(:micros as bigint array)) as n (account, amount)
            on b.account_id = n.account when matched then update set micros = n.amount""";

    private final StatelessSession session;
    private final RowsByIds rows;

    Balances(StatelessSession session, RowsByIds rows) {
        this.session = session;
        this.rows = rows;
    }

    /** By currency code and state; states that were never reached are missing. */
    public Map<String, Map<AccountKind, Money>> of(long creator) {
        Map<String, Map<AccountKind, Money>> balances = new TreeMap<>();
        rows.each(OF_CREATOR, List.of(creator), row -> balances
                .computeIfAbsent(row.getString(2), currency -> new EnumMap<>(AccountKind.class))
                .put(AccountKind.valueOf(row.getString(1)), new Money(row.getLong(3), Currency.getInstance(row.getString(2)))));
        return balances;
    }

    /** The same, and nobody else moves this creator's money until the transaction ends. */
    public Map<String, Map<AccountKind, Money>> lock(long creator) {
        lock(rows.read(ACCOUNTS, List.of(creator), row -> row.getLong(1)));
        return of(creator);
    }

    /** By the ids of the accounts; locked until the transaction ends. */
    Map<Long, Long> lock(Collection<Long> accounts) {
        Map<Long, Long> micros = new HashMap<>();
        rows.each(LOCK, accounts, row -> micros.put(row.getLong(1), row.getLong(2)));
        return micros;
    }

    void write(Map<Long, Long> micros) {
        if (!micros.isEmpty()) {
            List<Map.Entry<Long, Long>> changed = List.copyOf(micros.entrySet());
            session.createNativeMutationQuery(WRITE)
                    .setParameter("accounts", changed.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                    .setParameter("micros", changed.stream().map(Map.Entry::getValue).toArray(Long[]::new)).executeUpdate();
        }
    }
}
