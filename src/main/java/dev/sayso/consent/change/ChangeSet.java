package dev.sayso.consent.change;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import dev.sayso.consent.Witness;
import dev.sayso.web.Language;

/** Choices of a creator that are reviewed and then made together. Its id is that of the act that makes them. */
@Entity
public class ChangeSet {

    /** How far it has come. */
    public enum State {
        /** Nobody has said yet what is wanted. */
        DRAFT,
        /** Its review is being made. */
        WEIGHING,
        /** To be looked at, and applied or left. */
        REVIEWED,
        /** Its answers are being given. */
        APPLYING,
        APPLIED
    }

    private static final Duration LIFE = Duration.ofDays(1);

    @Id
    private UUID id;

    private Long creatorId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Origin origin;

    private String selected;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.DRAFT;

    private int round;

    private int answers;

    private int stops;

    private int weighed;

    private long reached;

    private String language;

    private @Nullable UUID accountId;

    private @Nullable String signIn;

    private @Nullable Instant signedInAt;

    private Instant madeAt;

    private Instant expiresAt;

    private Instant dueAt;

    private @Nullable Instant appliedAt;

    protected ChangeSet() {
    }

    /** @param selected which items, in the words of its origin */
    ChangeSet(UUID id, long creatorId, Origin origin, String selected, Language language, Instant now) {
        this.id = id;
        this.creatorId = creatorId;
        this.origin = origin;
        this.selected = selected;
        this.language = language.tag();
        this.madeAt = now;
        this.expiresAt = now.plus(LIFE);
        this.dueAt = now;
    }

    /**
     * Begins a review, the first or another.
     *
     * @param given how many answers the creator has given
     */
    void weigh(int given, Instant now) {
        expiresAt = now.plus(LIFE);
        dueAt = now;
        accountId = null;
        round++;
        answers = given;
        weighed = 0;
        reached = 0;
        state = State.WEIGHING;
    }

    /** @param last the item up to which the review has come */
    void weighed(int items, long last, Instant now) {
        dueAt = now;
        weighed += items;
        reached = last;
    }

    /** To be looked at, unless its creator has confirmed it before. */
    void reviewed() {
        state = accountId == null ? State.REVIEWED : State.APPLYING;
    }

    /** @param noes how many of the creator's were in effect at once until now */
    void apply(Witness by, int noes, Instant now) {
        dueAt = now;
        confirm(by, noes);
        state = State.APPLYING;
    }

    /**
     * Has it applied as soon as its review is made: it only takes away, and was looked at when it was done first.
     *
     * @param noes how many of the creator's were in effect at once until now
     */
    void confirm(Witness by, int noes) {
        stops = noes;
        accountId = by.accountId();
        signIn = by.signIn();
        signedInAt = by.signedInAt();
    }

    void applied(Instant now) {
        appliedAt = now;
        accountId = null;
        state = State.APPLIED;
    }

    /** Lets others go first, and is tried again then. */
    void waitUntil(Instant then) {
        dueAt = then;
    }

    /** Who applies it, and how they were signed in. */
    Witness witness() {
        return new Witness(id, requireNonNull(accountId), language(), requireNonNull(signIn), signedInAt);
    }

    public UUID id() {
        return id;
    }

    public long creatorId() {
        return creatorId;
    }

    public Origin origin() {
        return origin;
    }

    /** Which items, in the words of its origin. */
    public String selected() {
        return selected;
    }

    /** The act that it takes back; empty for every other set. */
    public Optional<UUID> undone() {
        return origin == Origin.UNDO ? Optional.of(UUID.fromString(selected)) : Optional.empty();
    }

    /** The act that it does once more; empty for every other set. */
    public Optional<UUID> repeated() {
        return origin == Origin.REPEAT ? Optional.of(UUID.fromString(selected)) : Optional.empty();
    }

    public State state() {
        return state;
    }

    /** 1 for the first review, one more for each that had to be made again. */
    public int round() {
        return round;
    }

    /** How many answers the creator had given when the review began. */
    int answers() {
        return answers;
    }

    /** How many of their noes were in effect at once when they said that it is to be done. */
    int stops() {
        return stops;
    }

    /** How many items the review has come to. */
    public int weighed() {
        return weighed;
    }

    /** The inner id of the last item that the review has come to. */
    public long reached() {
        return reached;
    }

    /** The language of what is on the screen. */
    public Language language() {
        return Language.of(language).orElseThrow();
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant appliedAt() {
        return appliedAt;
    }

    public boolean isExpired(Instant now) {
        return !isConfirmed() && !now.isBefore(expiresAt);
    }

    /** Whether its creator says what is wanted, and can still say something else. */
    public boolean isOpen() {
        return origin.isPicked() && !isConfirmed();
    }

    /** Whether its creator has said that it is to be done. */
    boolean isConfirmed() {
        return state == State.APPLYING || state == State.APPLIED;
    }
}
