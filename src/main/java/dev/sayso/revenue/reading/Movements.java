package dev.sayso.revenue.reading;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.sayso.money.Money;
import dev.sayso.revenue.earning.AwardLine;

/** The postings that a creator's earnings are made of, the latest first. */
@ApplicationScoped
class Movements {

    private static final String ROWS = """
            select m.journal_id, m.ordinal, j.at, j.template, m.micros, t.id, i.platform_id, iv.title, d.platform_id,
              dv.title, p.use_name, t.place
            """ + Earnings.OF_FIGURES + """
             join item_version iv on iv.id = i.version_id join item_version dv on dv.id = d.version_id
            join posting m on m.target_id = t.id join journal j on j.id = m.journal_id
            join ledger_account a on a.id = m.account_id and a.creator_id = t.creator_id and a.kind in ('ACCRUED', 'AWARDED')
            where t.creator_id = :creator and t.currency = :currency and j.at >= :since and j.at < :until""";

    /**
     * One posting.
     *
     * @param figure the target it belongs to
     * @param use empty where nobody allowed one
     */
    record Movement(Cursor place, Instant at, Moved why, Money amount, long figure, String item,
            String itemTitle, String derivative, String derivativeTitle, String use) {
    }

    private final EntityManager entities;
    private final ZoneId zone;

    Movements(EntityManager entities, @ConfigProperty(name = "sayso.zone") ZoneId zone) {
        this.entities = entities;
        this.zone = zone;
    }

    List<Movement> of(long creator, MovementFilter filter, int limit) {
        StringBuilder sql = new StringBuilder(ROWS);
        filter.groups().forEach((grouping, key) -> sql.append(" and ").append(grouping.column()).append(" = :")
                .append(grouping.code()));
        if (!filter.after().isStart()) {
            sql.append(" and (m.journal_id, m.ordinal) < (:journal, :ordinal)");
        }
        Query query = entities.createNativeQuery(sql.append(" order by m.journal_id desc, m.ordinal desc").toString(),
                Object[].class).setParameter("creator", creator)
                .setParameter("currency", filter.currency().getCurrencyCode()).setParameter("since", filter.from(zone))
                .setParameter("until", filter.to(zone)).setMaxResults(limit);
        filter.groups().forEach((grouping, key) -> query.setParameter(grouping.code(), key));
        if (!filter.after().isStart()) {
            query.setParameter("journal", filter.after().of()).setParameter("ordinal", filter.after().ordinal());
        }
        return ((List<?>) query.getResultList()).stream().map(row -> movement((Object[]) row, filter)).toList();
    }

    private static Movement movement(Object[] row, MovementFilter filter) {
        boolean awarded = AwardLine.isAt(((Number) row[11]).intValue());
        return new Movement(new Cursor(((Number) row[0]).longValue(), ((Number) row[1]).intValue()),
                instant(row[2]), Moved.valueOf((String) row[3]), Earnings.money(row[4], filter.currency().getCurrencyCode()),
                ((Number) row[5]).longValue(), (String) row[6], (String) row[7], (String) row[8], (String) row[9],
                awarded ? "" : (String) row[10]);
    }

    /** Databases differ in what they give for a time in a row of several columns. */
    private static Instant instant(Object cell) {
        return cell instanceof OffsetDateTime time ? time.toInstant() : (Instant) cell;
    }
}
