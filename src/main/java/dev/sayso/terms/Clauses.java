package dev.sayso.terms;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.sayso.money.Ppm;

/** What terms say in numbers: the shares of gross in parts per million, attribution, and what a withdrawal does. */
@Embeddable
public record Clauses(int ownersPpm, int depictedPpm, boolean attribution,
        @JdbcTypeCode(SqlTypes.VARCHAR) Withdrawal withdrawal, int withdrawalDays) {

    public Clauses {
        if (ownersPpm < 0 || depictedPpm < 0 || ownersPpm > Ppm.WHOLE - depictedPpm) {
            throw new IllegalArgumentException("Shares of %d and %d ppm".formatted(ownersPpm, depictedPpm));
        }
        if (!withdrawal.allows(withdrawalDays)) {
            throw new IllegalArgumentException("%s in %d days".formatted(withdrawal, withdrawalDays));
        }
    }
}
