package dev.sayso.terms.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.terms.Samples;
import dev.sayso.terms.TermsVersions;
import dev.sayso.terms.UsesOfTheirOwn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class AdminTermsResourceTest {

    @Inject
    Given given;

    @Inject
    TermsVersions versions;

    Person ada;
    String use;

    @BeforeEach
    void anAdministrator() {
        ada = given.person(Role.ADMIN);
        use = Samples.name();
    }

    @Test
    void listShowsUsesAndIsInTheNavigation() {
        ada.asks().get("/admin/terms").then().statusCode(200).body(containsString("/admin/terms/uses/likeness"),
                containsString("href=\"/admin/terms\" aria-current=\"page\""));
    }

    @Test
    void formSaysThatAddingAllowsNothing() {
        ada.asks().get("/admin/terms/new-use").then().statusCode(200)
                .body(containsString("Adding a use allows nothing"), containsString("name=\"text_ar\""));
    }

    @Test
    void useIsAddedWithItsFirstTerms() {
        ada.sends().formParams(Forms.use(use)).post("/admin/terms/new-use").then().statusCode(303)
                .header("Location", endsWith("/admin/terms/uses/" + use + "?done=added"));
        assertThat(versions.of(use, 1).orElseThrow().says(Samples.terms(use, 400_000))).isTrue();
    }

    @Test
    void sameFormSentTwiceIsAnsweredTwice() {
        ada.sends().formParams(Forms.use(use)).post("/admin/terms/new-use").then().statusCode(303);
        ada.sends().formParams(Forms.use(use)).post("/admin/terms/new-use").then().statusCode(303);
    }

    @Test
    void nameOfAnotherUseIsRefused() {
        ada.sends().formParams(Forms.use("restyle")).post("/admin/terms/new-use").then().statusCode(409)
                .body(containsString("There is a use called restyle"));
    }

    @ParameterizedTest
    @CsvSource({ "name, Not A Name, small letters", "asks, NOBODY, Choose one", "title_es, '', Fill in this field",
            "owners, 40.00001, from 0 to 100", "owners, 101, from 0 to 100", "owners, -1, from 0 to 100",
            "owners, '', from 0 to 100", "depicted, 60.1, more than 100", "withdrawal, '', Choose one",
            "days, 0, from 1 to 365", "days, 366, from 1 to 365", "text_ar, One section only, another number of sections" })
    void formThatIsWrongComesBackAsItWas(String field, String value, String problem) {
        ada.sends().formParams(Forms.with(Forms.use(use), field, value)).post("/admin/terms/new-use").then().statusCode(422)
                .body(containsString(problem), containsString("href=\"#" + field + "\""),
                        containsString("Means " + use), containsString("aria-invalid=\"true\""));
        assertThat(versions.ofUse(use)).isEmpty();
    }

    @Test
    void othersAreKeptOut() {
        Person.stranger().get("/admin/terms").then().statusCode(302);
        given.person(Role.SUPPORT).asks().get("/admin/terms").then().statusCode(403);
        given.creator().sends().formParams(Forms.use(use)).post("/admin/terms/new-use").then().statusCode(403);
    }

    @Test
    void formFromAnotherSiteIsRefused() {
        ada.sends("cross-site").formParams(Forms.use(use)).post("/admin/terms/new-use").then().statusCode(403);
    }
}
