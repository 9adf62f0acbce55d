package dev.sayso.feed;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that happened, told by names and not by contents; its place in the event log is a {@link FactNumber}. */
@Entity
@Immutable
public class Fact {

    static final int BLOCK = 500;

    @Id
    @GeneratedValue(generator = "fact_seq")
    @SequenceGenerator(name = "fact_seq", allocationSize = Fact.BLOCK)
    private Long id;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FactType type;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FactScope scope;

    private String subject;

    private @Nullable String useName;

    private String cause;

    private Instant at;

    private @Nullable Instant deadline;

    protected Fact() {
    }

    Fact(FactType type, FactScope scope, String subject, @Nullable String use, String cause, Instant at) {
        this.type = type;
        this.scope = scope;
        this.subject = subject;
        this.useName = use;
        this.cause = cause;
        this.at = at;
    }

    /** The same, with a time by which something must have happened. */
    Fact(FactType type, FactScope scope, String subject, @Nullable String use, String cause, Instant at,
            @Nullable Instant deadline) {
        this(type, scope, subject, use, cause, at);
        this.deadline = deadline;
    }

    Fact(Long id, FactType type, FactScope scope, String subject, @Nullable String use, String cause, Instant at) {
        this(type, scope, subject, use, cause, at);
        this.id = id;
    }

    public Long id() {
        return id;
    }

    public FactType type() {
        return type;
    }

    public FactScope scope() {
        return scope;
    }

    /** The platform's id of the item or creator, or the name of the use. */
    public String subject() {
        return subject;
    }

    /** The only use concerned; empty for all. */
    public Optional<String> use() {
        return Optional.ofNullable(useName);
    }

    /** What made it happen, in lower case with dots: {@code item.registered}. */
    public String cause() {
        return cause;
    }

    public Instant at() {
        return at;
    }

    /** By when something must have happened; empty for most. */
    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }
}
