package dev.sayso.demo;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.account.AccountDesk;
import dev.sayso.account.Accounts;
import dev.sayso.account.Creator;
import dev.sayso.account.Creators;
import dev.sayso.web.Language;
import io.quarkus.arc.profile.IfBuildProfile;

/** Makes the accounts of the demo users, as if they had signed in. */
@ApplicationScoped
@IfBuildProfile("dev")
class DemoDesk {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final Creators creators;
    private final Clock clock;
    private final String issuer;

    DemoDesk(Accounts accounts, AccountDesk desk, Creators creators, Clock clock,
            @ConfigProperty(name = "sayso.account.issuer") String issuer) {
        this.accounts = accounts;
        this.desk = desk;
        this.creators = creators;
        this.clock = clock;
        this.issuer = issuer;
    }

    @Transactional
    void fill() {
        if (accounts.count() > 0) {
            return;
        }
        creator("alice", "Alice Moreau");
        creator("bob", "Bob Okafor");
        Account carol = creator("carol", "كارول حداد");
        desk.prefer(carol.id(), Language.AR);
        staff("mona", "Mona Lindqvist");
        staff("max", "Max Ferreira");
        staff("sam", "Sam Whitaker");
        staff("ada", "Ada Kowalska");
        staff("pipeline", "Remix pipeline");
    }

    private Account creator(String channel, String name) {
        creators.persist(new Creator(channel, name, clock.instant()));
        return person(channel, name, channel);
    }

    private void staff(String subject, String name) {
        person(subject, name, null);
    }

    private Account person(String subject, String name, @Nullable String channel) {
        return desk.signIn(issuer, subject, name, channel);
    }
}
