package dev.sayso.revenue.doubt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

import dev.sayso.derivative.DerivativeRegistered;
import dev.sayso.derivative.DerivativeRemoved;
import dev.sayso.feed.ManyRows;
import dev.sayso.revenue.earning.EarningDesk.Row;
import dev.sayso.revenue.earning.Period;
import dev.sayso.revenue.earning.Told;
import dev.sayso.web.RowsByIds;

/** Finds earnings that look wrong, when they are told and when more becomes known of their derivative; stops none. */
@ApplicationScoped
public class DoubtDesk {

    /** Days are told in many zones. */
    private static final Duration EARLY = Duration.ofDays(1);

    private record Life(Instant madeAt, @Nullable Instant removedAt) {

        @Nullable
        DoubtReason doubt(Period period) {
            if (removedAt != null && !period.start().isBefore(removedAt)) {
                return DoubtReason.AFTER_REMOVAL;
            }
            return period.end().isBefore(madeAt.minus(EARLY)) ? DoubtReason.BEFORE_MADE : null;
        }
    }

    private static final String LIVES = """
            select i.platform_id, d.made_at, r.removed_at from item i join derivative d on d.item_id = i.id
            left join removal r on r.derivative_id = i.id where i.platform_id = any (?)""";

    /** Any one that is left is enough; no period is longer than that of the look back. */
    private static final String OVERLAPPED = """
            select n.line, (select o.event_id from revenue_event o
              where o.derivative = n.derivative and o.source = n.source and o.currency = n.currency
                and o.period_start < cast(n.ends as timestamp(6) with time zone)
                and o.period_start > cast(n.earliest as timestamp(6) with time zone)
                and o.period_end > cast(n.starts as timestamp(6) with time zone)
                and o.kind <> 'REVERSAL' and o.event_id <> n.event and o.event_id <> n.replaced
                and o.gross_micros > (select coalesce(sum(r.micros), 0) from revenue_reversal r where r.original_id = o.id)
              limit 1) as other
            from unnest(cast(:line as bigint array), cast(:event as varchar array), cast(:derivative as varchar array),
              cast(:source as varchar array), cast(:currency as varchar array), cast(:starts as varchar array),
              cast(:ends as varchar array), cast(:earliest as varchar array), cast(:replaced as varchar array))
              as n (line, event, derivative, source, currency, starts, ends, earliest, replaced)""";

    private static final String ADD = """
            insert into revenue_doubt (batch_id, line, reason, source, event_id)
            select e.batch_id, e.line, cast(:reason as varchar), e.source, e.event_id
            from item i join derivative d on d.item_id = i.id join revenue_event e on e.derivative = i.platform_id
            where i.id = :item and e.kind <> 'REVERSAL' and\s""";

    private static final String AFTER = "e.period_start >= :moment on conflict do nothing";

    private static final String BEFORE = "e.period_end < d.made_at - interval '1' day on conflict do nothing";

    private final RowsByIds rows;
    private final StatelessSession session;

    DoubtDesk(RowsByIds rows, StatelessSession session) {
        this.rows = rows;
        this.session = session;
    }

    /** What looks wrong about events that are about to be taken. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Doubt> look(List<Row> told) {
        List<Row> earning = told.stream().filter(row -> row.told().kind().earns()).toList();
        if (earning.isEmpty()) {
            return List.of();
        }
        Map<Long, Doubt> overlapping = new HashMap<>();
        Overlaps.among(earning).forEach(doubt -> overlapping.put(doubt.line(), doubt));
        overlapped(earning).forEach(doubt -> overlapping.put(doubt.line(), doubt));
        List<Doubt> doubts = new ArrayList<>(overlapping.values());
        Map<String, Life> lives = lives(earning);
        earning.forEach(row -> {
            Life life = lives.get(row.told().derivative());
            DoubtReason reason = life == null ? null : life.doubt(row.told().period());
            if (reason != null) {
                doubts.add(new Doubt(row.line(), row.told().source(), row.told().id(), reason, null));
            }
        });
        return doubts;
    }

    /** Lists doubts about events of a batch. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID batch, List<Doubt> doubts) {
        ManyRows.into("revenue_doubt", doubts).uuid("batch_id", any -> batch).number("line", Doubt::line)
                .text("reason", doubt -> doubt.reason().name()).text("source", Doubt::source).text("event_id", Doubt::event)
                .text("other", Doubt::other).addUnlessThere(session);
    }

    void registered(@Observes DerivativeRegistered derivative) {
        session.createNativeMutationQuery(ADD + BEFORE).setParameter("reason", DoubtReason.BEFORE_MADE.name())
                .setParameter("item", derivative.item()).executeUpdate();
    }

    void removed(@Observes DerivativeRemoved derivative) {
        session.createNativeMutationQuery(ADD + AFTER).setParameter("reason", DoubtReason.AFTER_REMOVAL.name())
                .setParameter("item", derivative.item()).setParameter("moment", derivative.at()).executeUpdate();
    }

    private Map<String, Life> lives(List<Row> told) {
        Map<String, Life> lives = new HashMap<>();
        Set<String> names = told.stream().map(row -> row.told().derivative()).collect(Collectors.toCollection(HashSet::new));
        rows.eachNamed(LIVES, names, row -> lives.put(row.getString(1), new Life(RowsByIds.instant(row, 2),
                row.getObject(3) == null ? null : RowsByIds.instant(row, 3))));
        return lives;
    }

    private List<Doubt> overlapped(List<Row> told) {
        Map<Long, Told> byLine = told.stream().collect(Collectors.toMap(Row::line, Row::told));
        List<?> found = session.createNativeQuery(OVERLAPPED, Object[].class)
                .setParameter("line", told.stream().map(Row::line).toArray(Long[]::new))
                .setParameter("event", texts(told, Told::id)).setParameter("derivative", texts(told, Told::derivative))
                .setParameter("source", texts(told, Told::source))
                .setParameter("currency", texts(told, one -> one.currency().getCurrencyCode()))
                .setParameter("starts", texts(told, one -> one.period().start().toString()))
                .setParameter("ends", texts(told, one -> one.period().end().toString()))
                .setParameter("earliest", texts(told, one -> one.period().start().minus(Period.LONGEST).toString()))
                .setParameter("replaced", texts(told, one -> one.replaces() == null ? "" : one.replaces())).getResultList();
        List<Doubt> doubts = new ArrayList<>();
        for (Object row : found) {
            Object[] cells = (Object[]) row;
            Told one = byLine.get(((Number) cells[0]).longValue());
            if (cells[1] != null && one != null) {
                doubts.add(new Doubt(((Number) cells[0]).longValue(), one.source(), one.id(), DoubtReason.OVERLAPS,
                        (String) cells[1]));
            }
        }
        return doubts;
    }

    private static String[] texts(List<Row> told, Function<Told, String> text) {
        return told.stream().map(row -> text.apply(row.told())).toArray(String[]::new);
    }
}
