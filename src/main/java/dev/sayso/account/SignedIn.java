package dev.sayso.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import dev.sayso.web.Refusal;
import io.quarkus.security.identity.SecurityIdentity;

/** The person who makes the request. */
@RequestScoped
public class SignedIn {

    /** Identity attribute: the account's id. */
    public static final String ACCOUNT = "account";

    /** Identity attribute: when this sign-in began. */
    public static final String SINCE = "signed-in-since";

    private final SecurityIdentity identity;
    private final Accounts accounts;
    private final Creators creators;

    SignedIn(SecurityIdentity identity, Accounts accounts, Creators creators) {
        this.identity = identity;
        this.accounts = accounts;
        this.creators = creators;
    }

    public boolean isSomebody() {
        return identity.getAttribute(ACCOUNT) != null;
    }

    public UUID accountId() {
        return identity.getAttribute(ACCOUNT);
    }

    /** When this sign-in began; empty where nobody saw it. */
    public Optional<Instant> since() {
        return Optional.ofNullable(identity.getAttribute(SINCE));
    }

    public Account account() {
        return accounts.findById(accountId());
    }

    /**
     * The creator this person is.
     *
     * @throws ChannelUnknown if the provider names no channel, or one the catalogue does not have
     * @throws ChannelTaken if another sign-in was tied to the channel first
     */
    public Creator creator() {
        Account account = account();
        return account.creator().orElseThrow(() -> refusal(account));
    }

    /** Why there is no creator; empty if there is one. */
    Optional<Refusal> channelRefusal() {
        Account account = account();
        return account.creator().isPresent() ? Optional.empty() : Optional.of(refusal(account));
    }

    private Refusal refusal(Account account) {
        boolean taken = account.claimedChannel().flatMap(creators::withPlatformId).filter(accounts::isTied).isPresent();
        return taken ? new ChannelTaken() : new ChannelUnknown();
    }
}
