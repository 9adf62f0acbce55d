package dev.sayso.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import dev.sayso.account.Account;
import dev.sayso.account.AccountDesk;
import dev.sayso.account.Accounts;
import dev.sayso.account.Creator;
import dev.sayso.account.Creators;
import dev.sayso.demo.story.Cast;
import dev.sayso.demo.story.Persona;
import dev.sayso.demo.story.SampleYear;
import dev.sayso.terms.seed.TermsSeed;
import dev.sayso.web.AppClock;
import dev.sayso.web.Language;
import io.quarkus.arc.profile.UnlessBuildProfile;

/** Makes the accounts of the demo users, as if they had signed in a year ago, and all that has happened since. */
@ApplicationScoped
@UnlessBuildProfile("prod")
class DemoDesk {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final Creators creators;
    private final TermsSeed terms;
    private final SampleYear year;
    private final AppClock clock;
    private final String issuer;

    DemoDesk(Accounts accounts, AccountDesk desk, Creators creators, TermsSeed terms, SampleYear year, AppClock clock,
            @ConfigProperty(name = "sayso.account.issuer") String issuer) {
        this.accounts = accounts;
        this.desk = desk;
        this.creators = creators;
        this.terms = terms;
        this.year = year;
        this.clock = clock;
        this.issuer = issuer;
    }

    /**
     * All of it, or nothing if there is any account.
     *
     * @return whether it was made
     */
    @Transactional
    boolean fill(Instant now) {
        if (accounts.count() > 0) {
            return false;
        }
        Map<String, Persona> people = new HashMap<>();
        Map<String, UUID> staff = new HashMap<>();
        clock.at(SampleYear.start(now), () -> {
            terms.plant();
            creators(people);
            staff(staff);
        });
        year.tell(new Cast(people, staff), now);
        return true;
    }

    private void creators(Map<String, Persona> people) {
        people.put("alice", creator("alice", "Alice Moreau", Language.EN));
        people.put("bob", creator("bob", "Bob Okafor", Language.EN));
        people.put("carol", creator("carol", "كارول حداد", Language.AR));
        people.put("noor", creator("noor", "نور حداد", Language.AR));
        people.put("dimitri", creator("dimitri", "Dimitri Vance", Language.EN));
    }

    private void staff(Map<String, UUID> staff) {
        staff.put("mona", person("mona", "Mona Lindqvist", null).id());
        staff.put("max", person("max", "Max Ferreira", null).id());
        staff.put("sam", person("sam", "Sam Whitaker", null).id());
        staff.put("ada", person("ada", "Ada Kowalska", null).id());
        person("pipeline", "Remix pipeline", null);
    }

    private Persona creator(String channel, String name, Language language) {
        Creator creator = new Creator(channel, name, clock.instant());
        creators.persist(creator);
        Account account = person(channel, name, channel);
        if (language != Language.EN) {
            desk.prefer(account.id(), language);
        }
        return new Persona(creator.id(), account.id(), language);
    }

    private Account person(String subject, String name, @Nullable String channel) {
        return desk.signIn(issuer, subject, name, channel);
    }
}
