package dev.sayso.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;

/** One browser signed in by one person. The browser holds a secret; only its hash is here. */
@Entity
public class Session {

    private static final Duration TOUCH = Duration.ofMinutes(1);

    @Id
    private UUID id;

    private String secretHash;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String issuer;

    private String subject;

    private @Nullable String sid;

    private String device;

    private @Nullable String idToken;

    private Instant startedAt;

    private Instant seenAt;

    private Instant endsAt;

    private @Nullable Instant endedAt;

    protected Session() {
    }

    Session(UUID id, String secretHash, Account account, Vouched vouched, String device, Instant now, Instant endsAt) {
        this.id = id;
        this.secretHash = secretHash;
        this.account = account;
        this.issuer = vouched.issuer();
        this.subject = vouched.subject();
        this.sid = vouched.sid();
        this.idToken = vouched.sealedIdToken();
        this.device = device;
        this.startedAt = now;
        this.seenAt = now;
        this.endsAt = endsAt;
    }

    public UUID id() {
        return id;
    }

    Account account() {
        return account;
    }

    /** What the browser says it is, in short; empty if it does not. */
    public String device() {
        return device;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** To the minute. */
    public Instant seenAt() {
        return seenAt;
    }

    @Nullable
    String idToken() {
        return idToken;
    }

    boolean isLive(Instant now, Duration idle) {
        return endedAt == null && now.isBefore(endsAt) && now.isBefore(seenAt.plus(idle));
    }

    boolean wantsTouch(Instant now) {
        return !now.isBefore(seenAt.plus(TOUCH));
    }

    void touch(Instant now) {
        this.seenAt = now;
    }

    /** Ending twice is ending once. */
    void end(Instant now) {
        if (endedAt == null) {
            this.endedAt = now;
            this.idToken = null;
        }
    }
}
