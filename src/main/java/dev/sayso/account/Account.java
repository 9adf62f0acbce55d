package dev.sayso.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import dev.sayso.web.Language;

/** One person as the provider knows them, tied at most once to a creator. */
@Entity
@DynamicUpdate // a choice of language beside a sign-in must not undo the tie
public class Account {

    @Id
    private UUID id;

    private String issuer;

    private String subject;

    private String name;

    private @Nullable String claimedChannel;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Creator creator;

    private @Nullable String language;

    private @Nullable String theme;

    private Instant createdAt;

    protected Account() {
    }

    Account(UUID id, String issuer, String subject, String name, Instant now) {
        this.id = id;
        this.issuer = issuer;
        this.subject = subject;
        this.name = name;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<Creator> creator() {
        return Optional.ofNullable(creator);
    }

    /** The platform account id that the provider named at the latest sign-in. */
    public Optional<String> claimedChannel() {
        return Optional.ofNullable(claimedChannel);
    }

    public Optional<Language> language() {
        return Language.of(language);
    }

    public Theme theme() {
        return Theme.of(theme).orElse(Theme.DEVICE);
    }

    void signedIn(String currentName, @Nullable String channel) {
        this.name = currentName;
        this.claimedChannel = channel;
    }

    void tieTo(Creator owner) {
        if (creator != null) {
            throw new IllegalStateException("The account is tied already");
        }
        this.creator = owner;
    }

    void prefer(Language wanted) {
        this.language = wanted.tag();
    }

    void prefer(Theme wanted) {
        this.theme = wanted.tag();
    }
}
