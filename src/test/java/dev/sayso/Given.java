package dev.sayso;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
    private final EntityManager entities;
    private final Clock clock;

    Given(AccountDesk accounts, Creators creators, EntityManager entities, Clock clock) {
        this.accounts = accounts;
        this.creators = creators;
        this.entities = entities;
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

    /** The creator as whom a demo user signs in at the provider. */
    @Transactional
    public Person demoCreator(String demoUser) {
        if (creators.withPlatformId(demoUser).isEmpty()) {
            creators.persist(new Creator(demoUser, demoUser, clock.instant()));
        }
        Account account = accounts.signIn("dev", demoUser, demoUser, demoUser);
        return new Person(account.id(), account.name(), creators.withPlatformId(demoUser).orElseThrow(), Set.of(Role.CREATOR));
    }

    /** As if nothing had been asked in the sessions of this demo user for a day. */
    @Transactional
    public void sessionsOfAreOver(String demoUser) {
        entities.createQuery("update Session set seenAt = ?1 where subject = ?2")
                .setParameter(1, clock.instant().minus(Duration.ofDays(1))).setParameter(2, demoUser).executeUpdate();
    }

    private Person signedIn(String subject, @Nullable String channel, @Nullable Creator creator, String... roles) {
        Account account = accounts.signIn("test", subject, "Name of " + subject, channel);
        return new Person(account.id(), account.name(), creator, Set.of(roles));
    }
}
