package dev.sayso.catalog.imports;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.sayso.catalog.Reason;
import dev.sayso.catalog.intake.RowRejected;
import dev.sayso.web.Rejection;

/** Why one row of a file was not taken. */
@Entity
@IdClass(ImportRejection.Key.class)
public class ImportRejection {

    /** One line of one file. */
    public record Key(UUID importId, Long line) {
    }

    @Id
    private UUID importId;

    @Id
    private Long line;

    private String field;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reason reason;

    private String excerpt;

    protected ImportRejection() {
    }

    ImportRejection(UUID importId, long line, RowRejected rejection) {
        this.importId = importId;
        this.line = line;
        this.field = rejection.field();
        this.reason = rejection.reason();
        this.excerpt = rejection.excerpt();
    }

    public Long line() {
        return line;
    }

    /** The column or member. */
    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }

    /** The beginning of what stood there. */
    public String excerpt() {
        return excerpt;
    }

    Rejection shown() {
        return new Rejection(line, field, reason.code(), RowRejected.detail(field, reason, excerpt), excerpt);
    }
}
