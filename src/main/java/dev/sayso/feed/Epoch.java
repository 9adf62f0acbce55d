package dev.sayso.feed;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One history of this database: a new one begins when an earlier state was restored, and numbers are given again. */
@Entity
@Immutable
public class Epoch {

    @Id
    private Integer number;

    private String code;

    private long afterNumber;

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable Fact fact;

    private @Nullable String checkpoint;

    private Instant beganAt;

    protected Epoch() {
    }

    /** From 1 on. */
    public int number() {
        return number;
    }

    /** What others know it by: eight hexadecimal digits, by chance. */
    public String code() {
        return code;
    }

    /** The last number that it has in common with the history before it. */
    public long after() {
        return afterNumber;
    }

    /** What tells that it begins; empty for the first. */
    public Optional<Fact> fact() {
        return Optional.ofNullable(fact);
    }

    /** The last checkpoint of the log before its own that was kept elsewhere; empty if none was. */
    public Optional<String> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    public Instant beganAt() {
        return beganAt;
    }
}
