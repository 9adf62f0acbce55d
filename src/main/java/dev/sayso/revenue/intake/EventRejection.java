package dev.sayso.revenue.intake;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.sayso.revenue.RevenueMessages;
import dev.sayso.revenue.earning.Reason;
import dev.sayso.web.Messages;
import dev.sayso.web.NameRefused;
import dev.sayso.web.Rejection;

/** Why one event of a file was not taken. */
@Entity
@Table(name = "revenue_rejection")
@IdClass(EventRejection.Key.class)
public class EventRejection {

    /** One line of one file. */
    public record Key(UUID batchId, Long line) {
    }

    @Id
    private UUID batchId;

    @Id
    private Long line;

    private String field;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reason reason;

    private String excerpt;

    protected EventRejection() {
    }

    EventRejection(UUID batchId, long line, EventRejected rejection) {
        this.batchId = batchId;
        this.line = line;
        this.field = rejection.field();
        this.reason = rejection.reason();
        this.excerpt = rejection.excerpt();
    }

    Rejection shown() {
        return new Rejection(line, field, reason.code(), detail(), excerpt);
    }

    private String detail() {
        return switch (reason) {
            case NAME_TWICE -> NameRefused.sentence(field, null);
            case NAME_MEANT -> NameRefused.sentence(field, excerpt);
            default -> Messages.of(RevenueMessages.class).reason(reason);
        };
    }
}
