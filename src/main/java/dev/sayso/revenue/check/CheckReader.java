package dev.sayso.revenue.check;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.revenue.check.Difference.Kind;

/** Finds what differs in the ledger; each query sees one moment, so that what is being posted meanwhile does not matter. */
@ApplicationScoped
class CheckReader {

    private static final int MOST = 1_000;

    private static final String BALANCES = """
            select 'account ' || a.id, coalesce(sum(p.micros), 0), max(b.micros)
            from balance b join ledger_account a on a.id = b.account_id left join posting p on p.account_id = a.id
            group by a.id having coalesce(sum(p.micros), 0) <> max(b.micros)""";

    private static final String OVERDRAWN = """
            select 'account ' || a.id, cast(0 as bigint), b.micros from balance b join ledger_account a on a.id = b.account_id
            where b.micros < 0 and a.kind not in ('ACCRUED', 'AWARDED')""";

    private static final String JOURNALS = """
            select 'journal ' || j.id, cast(0 as bigint), coalesce(sum(p.micros), 1)
            from journal j left join posting p on p.journal_id = j.id
            group by j.id having coalesce(sum(p.micros), 1) <> 0""";

    private static final String STRAY_POSTINGS = """
            select 'journal ' || p.journal_id, cast(0 as bigint), count(*) from posting p
            left join journal j on j.id = p.journal_id left join ledger_account a on a.id = p.account_id
            where j.id is null or a.id is null or a.currency <> j.currency group by p.journal_id""";

    private static final String TARGET_POSTINGS = """
            select 'target ' || t.id, t.posted_micros, coalesce(sum(p.micros), 0)
            from earning_target t left join posting p on p.target_id = t.id
            group by t.id, t.posted_micros having coalesce(sum(p.micros), 0) <> t.posted_micros""";

    private static final String COMPARED = ") as c group by currency having sum(expected) <> sum(found)";

    private static final String SUSPENSE = """
            select currency, sum(expected), sum(found) from (
              select currency, micros as expected, 0 as found from suspense
              union all select a.currency, 0, q.micros from posting q join ledger_account a on a.id = q.account_id
                where a.kind = 'SUSPENSE'""" + COMPARED;

    private static final String CLEARING = """
            select currency, sum(expected), sum(found) from (
              select e.currency, e.gross_micros as expected, 0 as found from revenue_event e where e.kind <> 'REVERSAL'
                and not exists (select 1 from waiting_correction w where w.event_id = e.id)
              union all select o.currency, -r.micros, 0 from revenue_reversal r join revenue_event o on o.id = r.original_id
              union all select a.currency, 0, -q.micros from posting q join ledger_account a on a.id = q.account_id
                where a.kind = 'CLEARING'""" + COMPARED;

    private final EntityManager entities;

    CheckReader(EntityManager entities) {
        this.entities = entities;
    }

    List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        add(found, Kind.BALANCE, BALANCES);
        add(found, Kind.OVERDRAWN, OVERDRAWN);
        add(found, Kind.JOURNAL, JOURNALS);
        add(found, Kind.JOURNAL, STRAY_POSTINGS);
        add(found, Kind.TARGET_POSTINGS, TARGET_POSTINGS);
        add(found, Kind.SUSPENSE, SUSPENSE);
        add(found, Kind.CLEARING, CLEARING);
        return found;
    }

    private void add(List<Difference> found, Kind kind, String query) {
        for (Object row : entities.createNativeQuery(query).setMaxResults(MOST).getResultList()) {
            Object[] cells = (Object[]) row;
            found.add(new Difference(kind, String.valueOf(cells[0]), ((Number) cells[1]).longValue(),
                    ((Number) cells[2]).longValue()));
        }
    }

    long count(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }
}
