package dev.sayso.revenue.earning;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.money.Fraction;
import dev.sayso.money.Money;

/** Works out again what every payee is owed. */
@ApplicationScoped
public class TargetCheck {

    private static final int PAGE = 2_000;

    private static final String READ = """
            select id, derivative_id, place, version_id, creator_id, currency, gross_micros, posted_micros
            from earning_target where id > ?1 order by id""";

    /** Hears of a target whose posted amount is not the floor of its payee's exact part. */
    public interface Finding {
        void differs(long target, long owed, long posted);
    }

    private record Row(long id, Payee.Key key, long gross, long posted) {

        static Row of(Object[] cells) {
            return new Row(number(cells[0]), new Payee.Key(number(cells[1]), (int) number(cells[2]), number(cells[3]),
                    number(cells[4]), (String) cells[5]), number(cells[6]), number(cells[7]));
        }

        private static long number(Object cell) {
            return ((Number) cell).longValue();
        }
    }

    private final EntityManager entities;
    private final Earners earners;

    TargetCheck(EntityManager entities, Earners earners) {
        this.entities = entities;
        this.earners = earners;
    }

    public void each(Finding finding) {
        for (List<Row> page = page(0); !page.isEmpty(); page = page(page.get(page.size() - 1).id())) {
            Set<Long> derivatives = new HashSet<>();
            page.forEach(row -> derivatives.add(row.key().derivative()));
            Map<Long, Earner> read = earners.read(Set.of(), derivatives);
            page.forEach(row -> check(row, requireNonNull(read.get(row.key().derivative())), finding));
        }
    }

    private static void check(Row row, Earner earner, Finding finding) {
        Fraction part = earner.part(row.key().place(), row.key().version(), row.key().creator());
        long owed = part.floorOf(new Money(row.gross(), Currency.getInstance(row.key().currency()))).micros();
        if (owed != row.posted()) {
            finding.differs(row.id(), owed, row.posted());
        }
    }

    private List<Row> page(long after) {
        List<Row> rows = new ArrayList<>();
        for (Object row : entities.createNativeQuery(READ).setParameter(1, after).setMaxResults(PAGE).getResultList()) {
            rows.add(Row.of((Object[]) row));
        }
        return rows;
    }
}
