package dev.sayso.feed.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.sayso.feed.FactType;
import dev.sayso.feed.reading.EventTypes;
import dev.sayso.web.Ids;

/** A system of the platform that is told events as they happen. How far it has come is {@link DeliveryDesk}'s. */
@Entity
@DynamicUpdate
public class Consumer {

    /** How long both secrets sign after one was replaced. */
    static final Duration ROTATION = Duration.ofDays(1);

    /** Whether a consumer is told anything. */
    public enum State {
        ACTIVE,
        /** An administrator stopped it for a while; nothing is lost. */
        PAUSED,
        /** It stopped answering, or asked for nothing any more; nothing is lost. */
        DISABLED,
        ENDED
    }

    /** Why a consumer is disabled. */
    public enum Reason {
        /** It answered 410. */
        GONE,
        /** It did not take an event in all attempts. */
        GIVEN_UP
    }

    @Id
    private UUID id;

    private String name;

    private @Nullable String client;

    private String url;

    private String types;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Reason reason;

    private String secret;

    private @Nullable String formerSecret;

    private @Nullable Instant formerUntil;

    private @Nullable Integer secretVersion;

    @Column(updatable = false)
    private long sinceNumber;

    @Column(updatable = false)
    private long position;

    @Column(updatable = false)
    private long ahead;

    private int failures;

    private Instant dueAt;

    @Version
    private int version;

    private Instant createdAt;

    private @Nullable Instant endedAt;

    protected Consumer() {
    }

    /**
     * A new consumer, told what happens from now on.
     *
     * @param head the last number before
     * @param sealed its secret
     */
    Consumer(ConsumerForm form, long head, String sealed, Clock clock) {
        this.id = Ids.next(clock);
        this.secret = sealed;
        this.state = State.ACTIVE;
        this.sinceNumber = head;
        this.position = head;
        this.ahead = head;
        this.createdAt = clock.instant();
        this.dueAt = createdAt;
        change(form);
    }

    final void change(ConsumerForm form) {
        name = form.name();
        client = form.client().isEmpty() ? null : form.client();
        url = form.url();
        types = form.types().stream().map(FactType::name).collect(Collectors.joining(","));
    }

    /** Whether it runs, and is as a form says. */
    boolean is(ConsumerForm form) {
        return !isEnded() && form.equals(new ConsumerForm(name, client().orElse(""), url, types()));
    }

    void rotate(String sealed, Instant now) {
        formerSecret = secret;
        formerUntil = now.plus(ROTATION);
        secret = sealed;
        secretVersion = version + 1;
    }

    /** Whether its secret was made by the last thing that was done with it. */
    boolean isJustRotated() {
        return secretVersion != null && secretVersion == version;
    }

    void pause() {
        state = State.PAUSED;
    }

    /** Goes on after the last event that was taken, at once. */
    void resume(Instant now) {
        state = State.ACTIVE;
        reason = null;
        failures = 0;
        dueAt = now;
    }

    void end(Instant now) {
        state = State.ENDED;
        client = null;
        formerSecret = null;
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The name in its access tokens, by which it acknowledges events. */
    public Optional<String> client() {
        return Optional.ofNullable(client);
    }

    public String url() {
        return url;
    }

    /** The types it wants; empty for all. */
    public Set<FactType> types() {
        return types.isEmpty() ? EnumSet.noneOf(FactType.class)
                : Arrays.stream(types.split(",")).map(FactType::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactType.class)));
    }

    public boolean takes(FactType type) {
        return wanted().take(type);
    }

    /** The types it is told. */
    EventTypes wanted() {
        return EventTypes.of(types());
    }

    public State state() {
        return state;
    }

    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** The sealed secrets that sign at a moment, the newest first. */
    List<String> secrets(Instant now) {
        return formerSecret == null || formerUntil == null || !now.isBefore(formerUntil) ? List.of(secret)
                : List.of(secret, formerSecret);
    }

    /** Until when the secret before this one signs too; empty if it does not. */
    public Optional<Instant> rotatesUntil(Instant now) {
        return secrets(now).size() > 1 ? Optional.ofNullable(formerUntil) : Optional.empty();
    }

    /** The last event before it became one. */
    long sinceNumber() {
        return sinceNumber;
    }

    /** All events up to this one it took, or they are not for it. */
    public long position() {
        return position;
    }

    /** The same of all events but registrations of items. */
    long ahead() {
        return ahead;
    }

    /** How often the next event was tried. */
    public int failures() {
        return failures;
    }

    /** When the next event is tried. */
    public Instant dueAt() {
        return dueAt;
    }

    public int version() {
        return version;
    }

    public boolean isEnded() {
        return state == State.ENDED;
    }
}
