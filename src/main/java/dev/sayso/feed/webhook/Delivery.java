package dev.sayso.feed.webhook;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One attempt to deliver an event or a test to a consumer. */
@Entity
public class Delivery {

    /** The type of what is sent to try a consumer. */
    public static final String TEST = "sayso.test";

    /** Why it was made. */
    public enum Cause {
        /** The event's turn had come. */
        FEED,
        /** An administrator wanted the event sent again. */
        AGAIN,
        TEST
    }

    /** How far it is. */
    public enum State {
        WAITING,
        TAKEN,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Consumer consumer;

    private @Nullable Long number;

    private String type;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Cause cause;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private int attempt;

    private @Nullable Integer status;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Failure failure;

    private @Nullable Long millis;

    private Instant at;

    protected Delivery() {
    }

    private Delivery(Consumer consumer, @Nullable Long number, String type, Cause cause, Instant at) {
        this.consumer = consumer;
        this.number = number;
        this.type = type;
        this.cause = cause;
        this.state = State.WAITING;
        this.attempt = 1;
        this.at = at;
    }

    static Delivery test(Consumer consumer, Instant now) {
        return new Delivery(consumer, null, TEST, Cause.TEST, now);
    }

    /** The same once more. */
    Delivery again(Instant now) {
        return number == null ? test(consumer, now) : new Delivery(consumer, number, type, Cause.AGAIN, now);
    }

    void became(Outcome outcome, Instant now) {
        state = outcome.isTaken() ? State.TAKEN : State.FAILED;
        status = outcome.status();
        failure = outcome.failure();
        millis = outcome.millis();
        at = now;
    }

    public Long id() {
        return id;
    }

    public Consumer consumer() {
        return consumer;
    }

    /** The event's number; empty for a test. */
    public Optional<Long> number() {
        return Optional.ofNullable(number);
    }

    public String type() {
        return type;
    }

    public Cause cause() {
        return cause;
    }

    public State state() {
        return state;
    }

    /** Which attempt at this event it is, from 1. */
    public int attempt() {
        return attempt;
    }

    public Optional<Integer> status() {
        return Optional.ofNullable(status);
    }

    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    public Optional<Long> millis() {
        return Optional.ofNullable(millis);
    }

    public Instant at() {
        return at;
    }
}
