package dev.sayso.consent.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Ends;
import dev.sayso.terms.Retiring;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsDesk;
import dev.sayso.terms.UsesOfTheirOwn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class OlderTermsResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    TermsDesk terms;

    @Inject
    Clock clock;

    Person ada;
    Person alice;
    String item;
    String use;

    @BeforeEach
    void aYesUnderTheFirstTerms() {
        ada = given.person(Role.ADMIN);
        alice = given.creator();
        item = consents.item(alice);
        use = Samples.name();
        terms.add(Samples.use(use), ada.account());
        consents.allow(alice, item, use);
    }

    @Test
    void nothingIsOlderWhileTheTermsAreTheSame() {
        assertThat(Seen.by(alice, item).says(use)).contains("under terms 1").doesNotContain("offered now");
    }

    @Test
    void differenceIsShownAndTheYesStays() {
        terms.publish(use, 1, Samples.terms(use, 450_000), ada.account());
        Seen page = Seen.by(alice, item);
        assertThat(page.says(use)).contains("In effect On until", "Your yes is under terms 1. Terms 2 are offered now.",
                "What is different in terms 2", "40% of gross", "45% of gross");
        assertThat(page.about(use)).contains("<del>40% of gross</del>", "</span> 400000 ppm.</del>", "450000 ppm.</ins>");
        page.sends(use, "answer", "allow", "end", end(), "commercial", "yes", "audience", "everyone").statusCode(303);
        assertThat(Seen.by(alice, item).says(use)).contains("under terms 2").doesNotContain("offered now");
    }

    @Test
    void formFromBeforeTheNewTermsComesBackWithThem() {
        Person bob = given.creator();
        String other = consents.item(bob);
        Seen page = Seen.by(bob, other);
        terms.publish(use, 1, Samples.terms(use, 450_000), ada.account());
        Seen told = page.comesBack(409, use, "answer", "allow", "end", end(), "commercial", "yes", "audience", "everyone");
        assertThat(told.says(use)).contains("The terms have changed since you opened the page", "450000 ppm.");
    }

    @Test
    void useWithoutTermsCanOnlyBeRefused() {
        Seen before = Seen.by(alice, item);
        terms.retire(use, 1, new Retiring(null, null, "Law"), ada.account());
        Seen page = Seen.by(alice, item);
        assertThat(page.about(use)).contains("value=\"refuse\"").doesNotContain("value=\"allow\"");
        assertThat(page.says(use)).contains("This use has no terms at present.");
        assertThat(before.comesBack(409, use, "answer", "allow", "end", end(), "commercial", "no", "audience", "everyone")
                .says(use)).contains("The terms have changed");
        page.sends(use, "answer", "refuse").statusCode(303);
    }

    private String end() {
        Instant end = Ends.AFTER_24_MONTHS.from(clock.instant());
        return LocalDate.ofInstant(end, ZoneOffset.UTC).toString();
    }
}
