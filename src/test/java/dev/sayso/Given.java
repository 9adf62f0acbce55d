package dev.sayso;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.account.AccountDesk;
import dev.sayso.account.Creator;
import dev.sayso.account.Creators;
import dev.sayso.account.Role;

/** Makes the data of a test: always new, so that tests need no order and no cleaning. */
@ApplicationScoped
public class Given {

    private final AccountDesk accounts;
    private final Creators creators;
    private final Clock clock;

    Given(AccountDesk accounts, Creators creators, Clock clock) {
        this.accounts = accounts;
        this.creators = creators;
        this.clock = clock;
    }

    /** A name nothing else has. */
    public String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** A creator the catalogue knows, signed in and tied. */
    @Transactional
    public Person creator() {
        String platformId = unique("creator");
        Creator creator = new Creator(platformId, "Name of " + platformId, clock.instant());
        creators.persist(creator);
        return signedIn(platformId, platformId, creator, Role.CREATOR);
    }

    /** Staff, or somebody without a role. */
    @Transactional
    public Person person(String... roles) {
        return signedIn(unique("person"), null, null, roles);
    }

    private Person signedIn(String subject, @Nullable String channel, @Nullable Creator creator, String... roles) {
        Account account = accounts.signIn("test", subject, "Name of " + subject, channel);
        return new Person(account.id(), account.name(), creator, Set.of(roles));
    }
}
