package dev.sayso.consent.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.GivenConsent;
import dev.sayso.log.LogKeys;
import dev.sayso.log.note.TlogProof;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class CertificateResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    LogKeys keys;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void silenceIsCertifiedAndAnybodyMayCheckIt() throws Exception {
        consents.item(alice);
        consents.item(alice);
        String path = made(UUID.randomUUID());
        Person.stranger().get(path).then().statusCode(200).body(allOf(containsString("none of the 2 items of"),
                containsString("verify sayso-certificate-")));
        JsonPath record = Person.stranger().get(path + "/record.json").then().statusCode(200).extract().jsonPath();
        assertThat(record.getString("record.subject")).isEqualTo(alice.channel());
        assertThat(record.getInt("record.items")).isEqualTo(2);
        assertThat(record.getInt("record.items_on")).isZero();
        TlogProof proof = TlogProof.parse(Person.stranger().get(path + "/tlog-proof").then().statusCode(200).extract()
                .asByteArray());
        assertThat(proof.checkpoint().check(keys.verifiers()).areRight()).isTrue();
    }

    @Test
    void whileSomethingIsOnThereIsNone() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        make(UUID.randomUUID(), 409, "Something is on");
        consents.refuse(alice, item, "recut");
        made(UUID.randomUUID());
    }

    @Test
    void withoutItemsThereIsNothingToCertify() {
        make(UUID.randomUUID(), 409, "You have no items here");
    }

    @Test
    void formSentTwiceMakesOneCertificate() {
        consents.item(alice);
        UUID act = UUID.randomUUID();
        assertThat(made(act)).isEqualTo(made(act));
        alice.asks().get("/certificates").then().statusCode(200)
                .body(containsString("href=\"/certificates/" + act + "\""));
    }

    @Test
    void idOfSomebodyElsesCertificateIsNotTakenOver() {
        consents.item(alice);
        UUID act = UUID.randomUUID();
        made(act);
        Person bob = given.creator();
        consents.item(bob);
        bob.sends().formParam("act", act).post("/certificates").then().statusCode(404);
    }

    @Test
    void certificateStaysWhenThingsChange() {
        String item = consents.item(alice);
        String path = made(UUID.randomUUID());
        consents.allow(alice, item, "recut");
        Person.stranger().get(path).then().statusCode(200).body(containsString("none of the 1 item of"));
    }

    private String made(UUID act) {
        String location = alice.sends().formParam("act", act).post("/certificates").then().statusCode(303).extract()
                .header("Location");
        return location.substring(location.indexOf("/certificates/"), location.indexOf('?'));
    }

    private void make(UUID act, int status, String title) {
        alice.sends().formParam("act", act).post("/certificates").then().statusCode(status).body(containsString(title));
    }
}
