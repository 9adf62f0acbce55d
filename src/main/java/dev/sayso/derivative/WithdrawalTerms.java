package dev.sayso.derivative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.consent.standing.Withdrawal;
import dev.sayso.web.RowsByIds;

/** What the terms that derivatives were made under say of a withdrawal. */
@ApplicationScoped
public class WithdrawalTerms {

    private static final String OF_PERMITS = """
            select p.derivative_id, p.place, coalesce(c.withdrawal, p.withdrawal),
              case when c.place is null then p.withdrawal_days else c.withdrawal_days end
            from derivative_parent p
              left join permit_correction c on c.derivative_id = p.derivative_id and c.place = p.place
            where p.derivative_id = any (?) and coalesce(c.withdrawal, p.withdrawal) is not null""";

    /** Of what was allowed afterwards only: by what was accepted then. */
    private static final String OF_RATIFICATIONS = """
            select a.derivative_id, a.parent_place, t.withdrawal, t.withdrawal_days
            from allowance a join derivative_parent p on p.derivative_id = a.derivative_id and p.place = a.parent_place
              join terms t on t.use_name = p.use_name and t.version = a.terms_version
            where a.derivative_id = any (?) and p.withdrawal is null
              and not exists (select 1 from permit_correction c where c.derivative_id = p.derivative_id)""";

    private static final BinaryOperator<Withdrawal> STRICTEST = BinaryOperator.minBy(Comparator.naturalOrder());

    private final RowsByIds rows;

    WithdrawalTerms(RowsByIds rows) {
        this.rows = rows;
    }

    /** The strictest for each parent; none for what was never allowed. */
    public Map<ParentPlace, Withdrawal> of(Collection<Long> derivatives) {
        Map<ParentPlace, Withdrawal> terms = new HashMap<>();
        for (String sql : new String[] { OF_PERMITS, OF_RATIFICATIONS }) {
            rows.each(sql, derivatives,
                    row -> terms.merge(new ParentPlace(row.getLong(1), row.getInt(2)), withdrawal(row), STRICTEST));
        }
        return terms;
    }

    private static Withdrawal withdrawal(ResultSet row) throws SQLException {
        Withdrawal.Policy policy = Withdrawal.Policy.valueOf(row.getString(3));
        return new Withdrawal(policy, policy == Withdrawal.Policy.WIND_DOWN ? row.getInt(4) : 0);
    }
}
