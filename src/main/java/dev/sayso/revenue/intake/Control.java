package dev.sayso.revenue.intake;

import java.util.Currency;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import dev.sayso.money.Money;

/** How much of a currency a file's first line tells of, and how much was found. */
@Entity
@Table(name = "revenue_control")
@IdClass(Control.Key.class)
public class Control {

    /** One currency of one file. */
    public record Key(UUID batchId, String currency) {
    }

    @Id
    private UUID batchId;

    @Id
    private String currency;

    private long declaredMicros;

    private long foundMicros;

    protected Control() {
    }

    Control(UUID batchId, String currency, long declaredMicros) {
        this.batchId = batchId;
        this.currency = currency;
        this.declaredMicros = declaredMicros;
    }

    public String currency() {
        return currency;
    }

    public Money declared() {
        return new Money(declaredMicros, Currency.getInstance(currency));
    }

    public Money found() {
        return new Money(foundMicros, Currency.getInstance(currency));
    }

    public boolean isAgreed() {
        return declaredMicros == foundMicros;
    }

    void find(long micros) {
        this.foundMicros = micros;
    }
}
