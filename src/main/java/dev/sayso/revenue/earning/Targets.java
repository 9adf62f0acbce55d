package dev.sayso.revenue.earning;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import dev.sayso.feed.ManyRows;
import dev.sayso.revenue.earning.Moves.Stretch;
import dev.sayso.revenue.earning.Moves.Sum;
import dev.sayso.revenue.earning.Moves.Way;
import dev.sayso.revenue.ledger.Account;
import dev.sayso.revenue.ledger.AccountKind;
import dev.sayso.revenue.ledger.Leg;
import dev.sayso.web.RowsByIds;

/** Turns gross into what each payee is owed, in the running transaction. */
@ApplicationScoped
class Targets {

    private static final String LOCK = """
            select id, derivative_id, place, version_id, creator_id, currency, gross_micros, posted_micros
            from earning_target where derivative_id = any (?) order by id for update""";

    private static final String WRITE = """
            merge into earning_target as t
            using unnest(cast(:ids as bigint array), cast(:gross as bigint array), cast(:posted as bigint array))
              as n (target, told, owed)
            on t.id = n.target when matched then update set gross_micros = n.told, posted_micros = n.owed""";

    private static final int BLOCK = 500;

    private record New(long id, Payee.Key key) {
    }

    private final StatelessSession session;
    private final RowsByIds rows;

    Targets(StatelessSession session, RowsByIds rows) {
        this.session = session;
        this.rows = rows;
    }

    /** The legs that give every payee what they are owed. */
    Map<Way, List<Leg>> settle(Map<Way, Sum> sums) {
        Map<Payee.Key, Target> targets = lock(keys(sums));
        Map<Way, List<Leg>> legs = new LinkedHashMap<>();
        sums.forEach((way, sum) -> {
            Map<Target, Leg> due = new LinkedHashMap<>();
            sum.earned().forEach((stretch, gross) -> payees(stretch).forEach(payee -> {
                Target target = requireNonNull(targets.get(payee.key(way.currency())));
                long micros = target.add(gross, payee.part(), way.currency());
                due.merge(target, new Leg(account(stretch, payee, way.currency()), micros, target.id()),
                        (one, other) -> new Leg(one.account(), one.micros() + other.micros(), one.target()));
            }));
            legs.put(way, new ArrayList<>(due.values()));
        });
        write(List.copyOf(targets.values()));
        return legs;
    }

    private static List<Payee> payees(Stretch stretch) {
        return stretch.earner().payees(stretch.fate(), stretch.since());
    }

    private static Account account(Stretch stretch, Payee payee, Currency currency) {
        return payee.creator() == Account.PLATFORM ? Account.of(AccountKind.UNCLAIMED, currency)
                : Account.of(stretch.fate().account(), payee.creator(), currency);
    }

    private static Set<Payee.Key> keys(Map<Way, Sum> sums) {
        Set<Payee.Key> keys = new HashSet<>();
        sums.forEach((way, sum) -> sum.earned().keySet()
                .forEach(stretch -> payees(stretch).forEach(payee -> keys.add(payee.key(way.currency())))));
        return keys;
    }

    private Map<Payee.Key, Target> lock(Set<Payee.Key> keys) {
        Map<Payee.Key, Target> targets = read(keys);
        Set<Payee.Key> missing = new TreeSet<>(Payee.Key.ORDER);
        missing.addAll(keys);
        missing.removeAll(targets.keySet());
        if (!missing.isEmpty()) {
            add(List.copyOf(missing));
            targets.putAll(read(missing));
        }
        return targets;
    }

    private Map<Payee.Key, Target> read(Set<Payee.Key> keys) {
        Map<Payee.Key, Target> targets = new HashMap<>();
        Set<Long> derivatives = new HashSet<>();
        keys.forEach(key -> derivatives.add(key.derivative()));
        rows.each(LOCK, derivatives, row -> {
            Payee.Key key = new Payee.Key(row.getLong(2), row.getInt(3), row.getLong(4), row.getLong(5), row.getString(6));
            if (keys.contains(key)) {
                targets.put(key, new Target(row.getLong(1), row.getLong(7), row.getLong(8)));
            }
        });
        return targets;
    }

    /** In their order, so that two who add the same ones wait for each other and never both. */
    private void add(List<Payee.Key> missing) {
        List<Long> ids = ManyRows.ids(session, "earning_target_seq", BLOCK, missing.size());
        List<New> added = new ArrayList<>();
        for (int i = 0; i < missing.size(); i++) {
            added.add(new New(ids.get(i), missing.get(i)));
        }
        ManyRows.into("earning_target", added).number("id", New::id).number("derivative_id", one -> one.key().derivative())
                .number("place", one -> (long) one.key().place()).number("version_id", one -> one.key().version())
                .number("creator_id", one -> one.key().creator()).text("currency", one -> one.key().currency())
                .all("gross_micros", "bigint", 0).all("posted_micros", "bigint", 0).addUnlessThere(session);
    }

    private void write(List<Target> targets) {
        if (!targets.isEmpty()) {
            session.createNativeMutationQuery(WRITE).setParameter("ids", targets.stream().map(Target::id).toArray(Long[]::new))
                    .setParameter("gross", targets.stream().map(Target::gross).toArray(Long[]::new))
                    .setParameter("posted", targets.stream().map(Target::posted).toArray(Long[]::new)).executeUpdate();
        }
    }
}
