package dev.sayso.consent.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.consent.GivenConsent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@TestProfile(WithdrawalsOfItsOwn.class)
@QuarkusTestResource(PostgreSql.class)
class WithdrawalsResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    Withdrawals withdrawals;

    @BeforeEach
    void enoughWithdrawals() {
        for (int i = 0; i < Figures.FEWEST; i++) {
            Person alice = given.creator();
            consents.allow(alice, consents.item(alice), "recut");
            alice.sends().post("/permissions/off").then().statusCode(303);
        }
        Instant start = Instant.EPOCH;
        Wait.until("the measure",
                () -> QuarkusTransaction.requiringNew().call(() -> withdrawals.effect(start)).known() >= Figures.FEWEST);
    }

    @Test
    void anybodyReadsHowFastOffIsOff() {
        Person.stranger().get("/withdrawals").then().statusCode(200).body(allOf(containsString("Half took at most"),
                containsString("Permits given afterwards"), not(containsString("not counted here yet")),
                containsString("/withdrawals/figures.json")));
    }

    @Test
    void sameFiguresAreThereForPrograms() {
        JsonPath figures = Person.stranger().get("/withdrawals/figures.json").then().statusCode(200)
                .body("fewest_told", equalTo(5)).body("others.permits_afterwards", equalTo(0)).extract().jsonPath();
        assertThat(figures.getLong("withdrawals")).isGreaterThanOrEqualTo(5);
        assertThat(figures.getLong("in_effect_everywhere.measured")).isGreaterThanOrEqualTo(5);
        assertThat(figures.getLong("in_effect_everywhere.median_millis")).isBetween(0L,
                figures.getLong("in_effect_everywhere.slowest_millis"));
        assertThat(figures.<Object> get("confirmed_by_all")).isNull();
    }
}
