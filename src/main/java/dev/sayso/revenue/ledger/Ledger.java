package dev.sayso.revenue.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import dev.sayso.feed.ManyRows;

/** Writes journals, and the balances they change, in the running transaction. */
@ApplicationScoped
public class Ledger {

    private static final int BLOCK = 50;

    private record Numbered(long id, Movement movement) {
    }

    private record Posting(long journal, int ordinal, long account, Leg leg) {
    }

    private final StatelessSession session;
    private final Accounts accounts;
    private final Balances balances;
    private final Clock clock;

    Ledger(StatelessSession session, Accounts accounts, Balances balances, Clock clock) {
        this.session = session;
        this.accounts = accounts;
        this.balances = balances;
        this.clock = clock;
    }

    /** Ids for journals to be written later in this transaction, so that what they are about can name them before. */
    public List<Long> ids(int count) {
        return ManyRows.ids(session, "journal_seq", BLOCK, count);
    }

    /**
     * Writes one journal.
     *
     * @return its id
     * @throws Overdrawn if an account would be below zero that may not be
     */
    public long post(Movement movement) {
        long id = ids(1).get(0);
        post(Map.of(id, movement));
        return id;
    }

    /**
     * Writes journals under their ids, each balance once.
     *
     * @throws Overdrawn if an account would be below zero that may not be
     */
    public void post(Map<Long, Movement> movements) {
        List<Numbered> journals = movements.entrySet().stream().map(one -> new Numbered(one.getKey(), one.getValue()))
                .filter(one -> !one.movement().isEmpty()).toList();
        Set<Account> touched = new HashSet<>();
        journals.forEach(one -> one.movement().legs().forEach(leg -> touched.add(leg.account())));
        Map<Account, Long> ids = accounts.ids(touched);
        writeBalances(journals, touched, ids);
        ManyRows.into("journal", journals).number("id", Numbered::id).text("template", one -> one.movement().template().name())
                .text("currency", one -> one.movement().currency().getCurrencyCode())
                .moment("at", one -> clock.instant()).text("reference", one -> one.movement().reference())
                .uuid("batch_id", one -> one.movement().batch()).uuid("moved_by", one -> one.movement().by()).add(session);
        ManyRows.into("posting", postings(journals, ids)).number("journal_id", Posting::journal)
                .number("ordinal", one -> (long) one.ordinal()).number("account_id", Posting::account)
                .number("micros", one -> one.leg().micros()).number("target_id", one -> one.leg().target()).add(session);
    }

    private void writeBalances(List<Numbered> journals, Set<Account> touched, Map<Account, Long> ids) {
        Set<Account> stored = touched.stream().filter(account -> account.kind().isOfCreators()).collect(Collectors.toSet());
        Map<Long, Long> micros = balances.lock(stored.stream().map(ids::get).toList());
        Map<Long, Long> changed = new HashMap<>();
        journals.forEach(one -> one.movement().legs().stream().filter(leg -> stored.contains(leg.account()))
                .forEach(leg -> changed.merge(requireNonNull(ids.get(leg.account())), leg.micros(), Math::addExact)));
        changed.replaceAll((id, change) -> Math.addExact(requireNonNull(micros.get(id)), change));
        for (Account account : stored) {
            if (!account.kind().mayBeOverdrawn() && changed.getOrDefault(requireNonNull(ids.get(account)), 0L) < 0) {
                throw new Overdrawn();
            }
        }
        balances.write(changed);
    }

    private static List<Posting> postings(List<Numbered> journals, Map<Account, Long> ids) {
        List<Posting> postings = new ArrayList<>();
        for (Numbered one : journals) {
            int ordinal = 0;
            for (Leg leg : one.movement().legs()) {
                postings.add(new Posting(one.id(), ordinal++, requireNonNull(ids.get(leg.account())), leg));
            }
        }
        return postings;
    }
}
