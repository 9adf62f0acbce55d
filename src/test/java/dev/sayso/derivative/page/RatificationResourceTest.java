package dev.sayso.derivative.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Reason;
import dev.sayso.derivative.DerivativeLicensed;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.derivative.GivenDerivatives.From;
import dev.sayso.derivative.LicenceState;
import dev.sayso.derivative.RevenueTerms;
import dev.sayso.derivative.RevenueTermsReader;
import dev.sayso.money.Fraction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class RatificationResourceTest {

    private static final String RECUT = "recut";

    @ApplicationScoped
    static class Heard {

        private final List<Long> licensed = new CopyOnWriteArrayList<>();

        List<Long> licensed() {
            return licensed;
        }

        void hear(@Observes DerivativeLicensed event) {
            licensed.add(event.item());
        }
    }

    @Inject
    Given given;

    @Inject
    GivenConsent consent;

    @Inject
    GivenDerivatives derivatives;

    @Inject
    RevenueTermsReader revenue;

    @Inject
    EntityManager entities;

    @Inject
    Heard heard;

    @Test
    void whenTheLastHasAllowedItItIsLicensedByWhatTheyAccepted() {
        Person ana = given.creator();
        Person ben = given.creator();
        Person cora = given.creator();
        String one = consent.item(ana, ben);
        String two = consent.item(cora);
        String id = derivatives.unlicensed(given.creator(), new From(one, RECUT, 600_000),
                new From(two, "soundtrack", 400_000));
        long item = consent.id(id);
        allow(ana, id, 0).statusCode(303);
        allow(cora, id, 1).statusCode(303);
        assertThat(terms(item).licence()).isEqualTo(LicenceState.UNLICENSED);
        assertThat(heard.licensed()).doesNotContain(item);
        ben.asks().get("/derivatives/" + id).then().body(containsString("1 person has allowed it. 2 are asked."));
        allow(ben, id, 0).statusCode(303);
        assertThat(terms(item).licence()).isEqualTo(LicenceState.RATIFIED);
        assertThat(terms(item).vector().total()).isEqualTo(Fraction.of(43, 100));
        assertThat(heard.licensed()).contains(item);
        assertThat(consent.standing(id, RECUT).reason()).isEqualTo(Reason.UNDECIDED);
        ana.asks().get("/derivatives/" + id).then().statusCode(200).body(containsString("27.00"))
                .body(containsString("16.00")).body(containsString("57.00"));
        send(ana, id, Map.of("place", "0", "answer", "object")).statusCode(409);
        assertThat(terms(item).licence()).isEqualTo(LicenceState.RATIFIED);
    }

    @Test
    void oneWhoObjectsKeepsItUnlicensedAndCanThinkAgain() {
        Person ana = given.creator();
        Person ben = given.creator();
        String id = derivatives.unlicensed(given.creator(), From.only(consent.item(ana, ben), RECUT));
        send(ben, id, Map.of("place", "0", "answer", "object", "words", "Not <b>mine</b>")).statusCode(303);
        assertThat(staffSee()).contains(id).contains("Not &lt;b&gt;mine&lt;/b&gt;").contains(ben.channel());
        allow(ana, id, 0).statusCode(303);
        assertThat(terms(consent.id(id)).licence()).isEqualTo(LicenceState.UNLICENSED);
        allow(ben, id, 0).statusCode(303);
        assertThat(terms(consent.id(id)).licence()).isEqualTo(LicenceState.RATIFIED);
        assertThat(staffSee()).doesNotContain(id);
    }

    @Test
    void sameAnswerTwiceIsOneRow() {
        Person ana = given.creator();
        Person ben = given.creator();
        String id = derivatives.unlicensed(given.creator(), From.only(consent.item(ana, ben), RECUT));
        allow(ana, id, 0).statusCode(303);
        allow(ana, id, 0).statusCode(303);
        assertThat(said(id)).isOne();
    }

    @Test
    void formsSentAgainSayWhatIsSoAndANoIsGiven() {
        Person ana = given.creator();
        Person ben = given.creator();
        String id = derivatives.unlicensed(given.creator(), From.only(consent.item(ana, ben), RECUT));
        Map<String, String> yes = yes(ana.asks().get("/derivatives/" + id).asString(), 0);
        Map<String, String> no = Map.of("place", "0", "answer", "object", "words", "Not mine");
        send(ana, id, yes).statusCode(303);
        send(ana, id, no).statusCode(303);
        send(ana, id, no).statusCode(303);
        assertThat(said(id)).isEqualTo(2);
        send(ana, id, yes).statusCode(409).body(containsString("You asked to allow it"),
                containsString("your objection stands"));
        allow(ana, id, 0).statusCode(303);
        send(ana, id, no).statusCode(303);
        assertThat(said(id)).isEqualTo(4);
        allow(ben, id, 0).statusCode(303);
        allow(ana, id, 0).statusCode(303);
        assertThat(terms(consent.id(id)).licence()).isEqualTo(LicenceState.RATIFIED);
        send(ben, id, yes).statusCode(303);
        assertThat(said(id)).isEqualTo(6);
    }

    @Test
    void whatIsNoAnswerComesBackWithItsReason() {
        Person ana = given.creator();
        String id = derivatives.unlicensedOf(ana);
        send(ana, id, Map.of("place", "0")).statusCode(422).body(containsString("Choose one of the two answers"));
        send(ana, id, Map.of("place", "0", "answer", "object", "words", "x".repeat(1_001))).statusCode(422)
                .body(containsString("at most 1,000"));
        send(ana, id, Map.of("place", "0", "answer", "allow", "shown", "0".repeat(64))).statusCode(409);
        send(ana, id, Map.of("place", "7", "answer", "object")).statusCode(404);
        assertThat(said(id)).isZero();
    }

    @Test
    void onlyWhoIsAskedSaysAnything() {
        Person ana = given.creator();
        Person remixer = given.creator();
        String item = consent.item(ana);
        String id = derivatives.unlicensed(remixer, From.only(item, RECUT));
        send(given.creator(), id, Map.of("place", "0", "answer", "object")).statusCode(404);
        send(remixer, id, Map.of("place", "0", "answer", "object")).statusCode(404);
        assertThat(said(id)).isZero();
    }

    @Test
    void removedOneIsPaidAndStaysAway() {
        Person ana = given.creator();
        String id = derivatives.unlicensedOf(ana);
        derivatives.remove(id, 1).then().statusCode(200);
        allow(ana, id, 0).statusCode(303).header("Location", endsWith("told=allowed"));
        assertThat(terms(consent.id(id)).vector().total()).isEqualTo(Fraction.of(9, 20));
        assertThat(consent.standing(id, RECUT).reason()).isEqualTo(Reason.NOT_AVAILABLE);
    }

    private ValidatableResponse allow(Person person, String id, int place) {
        String page = person.asks().get("/derivatives/" + id).then().statusCode(200).extract().asString();
        return send(person, id, yes(page, place));
    }

    private static Map<String, String> yes(String page, int place) {
        Matcher form = Pattern
                .compile("name=\"version\" value=\"(\\d+)\">\\s*<input type=\"hidden\" name=\"place\" value=\"" + place
                        + "\">\\s*<input type=\"hidden\" name=\"shown\" value=\"([0-9a-f]{64})\"")
                .matcher(page);
        boolean found = form.find();
        return Map.of("place", String.valueOf(place), "answer", "allow", "version", found ? form.group(1) : "", "shown",
                found ? form.group(2) : "");
    }

    private String staffSee() {
        return given.person(Role.ADMIN).asks().get("/admin/derivatives").then().statusCode(200).extract().asString();
    }

    private static ValidatableResponse send(Person person, String id, Map<String, String> form) {
        return person.sends().formParams(form).post("/derivatives/" + id + "/ratifications").then();
    }

    private RevenueTerms terms(long item) {
        return QuarkusTransaction.requiringNew().call(() -> revenue.read(List.of(item)).get(item));
    }

    private long said(String id) {
        long item = consent.id(id);
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities
                .createNativeQuery("select count(*) from ratification where derivative_id = ?1", Long.class)
                .setParameter(1, item).getSingleResult()).longValue());
    }
}
