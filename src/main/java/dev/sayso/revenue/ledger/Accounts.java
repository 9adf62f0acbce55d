package dev.sayso.revenue.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import dev.sayso.feed.ManyRows;
import dev.sayso.web.RowsByIds;

/** The accounts of the ledger, opened when money first comes to them. */
@ApplicationScoped
class Accounts {

    private static final String OF_CREATORS = """
            select id, kind, creator_id, currency from ledger_account where creator_id = any (?)""";

    private static final int BLOCK = 500;

    private record Opened(long id, Account account) {
    }

    private final StatelessSession session;
    private final RowsByIds rows;

    Accounts(StatelessSession session, RowsByIds rows) {
        this.session = session;
        this.rows = rows;
    }

    /** Their inner ids; those that are not there are opened. */
    Map<Account, Long> ids(Collection<Account> wanted) {
        Map<Account, Long> known = known(wanted);
        Set<Account> missing = new TreeSet<>(Account.ORDER);
        wanted.stream().filter(account -> !known.containsKey(account)).forEach(missing::add);
        if (missing.isEmpty()) {
            return known;
        }
        open(List.copyOf(missing));
        return known(wanted);
    }

    private Map<Account, Long> known(Collection<Account> wanted) {
        Map<Account, Long> ids = new HashMap<>();
        rows.each(OF_CREATORS, wanted.stream().map(Account::creator).collect(Collectors.toSet()),
                row -> ids.put(Account.of(AccountKind.valueOf(row.getString(2)), row.getLong(3),
                        Currency.getInstance(row.getString(4))), row.getLong(1)));
        return ids;
    }

    /** In their order, so that two who open the same ones wait for each other and never both. */
    private void open(List<Account> missing) {
        List<Long> ids = ManyRows.ids(session, "ledger_account_seq", BLOCK, missing.size());
        List<Opened> opened = new ArrayList<>();
        for (int i = 0; i < missing.size(); i++) {
            opened.add(new Opened(ids.get(i), missing.get(i)));
        }
        ManyRows.into("ledger_account", opened).number("id", Opened::id).text("kind", one -> one.account().kind().name())
                .number("creator_id", one -> one.account().creator())
                .text("currency", one -> one.account().currency().getCurrencyCode()).addUnlessThere(session);
        Map<Account, Long> there = known(missing);
        ManyRows.into("balance", missing.stream().filter(account -> account.kind().isOfCreators()).toList())
                .number("account_id", there::get).all("micros", "bigint", 0).addUnlessThere(session);
    }
}
