package dev.sayso.derivative.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Reason;
import dev.sayso.derivative.GivenDerivatives;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class RemovalResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consent;

    @Inject
    GivenDerivatives derivatives;

    @Inject
    Clock clock;

    @Test
    void removedPermitsNothingAnyMore() {
        String id = derivatives.any();
        assertThat(consent.standing(id, "recut").reason()).isEqualTo(Reason.UNDECIDED);
        derivatives.remove(id, 3).then().statusCode(200).body("removal.copies", equalTo(3)).body("licence",
                equalTo("licensed"));
        assertThat(consent.standing(id, "recut").reason()).isEqualTo(Reason.NOT_AVAILABLE);
    }

    @Test
    void sameAgainIsAnsweredAlikeAndAnotherIsRefused() {
        String id = derivatives.any();
        Map<String, Object> body = Map.of("removed_at", clock.instant().toString(), "copies", 2);
        String first = send(id, body).statusCode(200).extract().asString();
        assertThat(send(id, body).statusCode(200).extract().asString()).isEqualTo(first);
        send(id, Map.of("removed_at", body.get("removed_at"), "copies", 1)).statusCode(422).body("type",
                endsWith("derivative-differs"));
        assertThat(send(id, body).extract().asString()).isEqualTo(first);
    }

    @Test
    void unlicensedOneCanBeRemovedToo() {
        derivatives.remove(derivatives.unlicensedOf(given.creator()), 0).then().statusCode(200).body("removal.copies",
                equalTo(0));
    }

    @Test
    void itemsAndStrangersAreMissing() {
        derivatives.remove(derivatives.original(given.creator(), "recut"), 1).then().statusCode(404);
        derivatives.remove("nothing-here", 1).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = { "null, 1, removed_at, missing", "never, 1, removed_at, bad_time",
            "2190-01-01T00:00:00Z, 1, removed_at, in_future", "2001-01-01T00:00:00Z, 1, removed_at, before_made",
            "2001-01-01T00:00:00Z, -1, copies, bad_count", "2001-01-01T00:00:00Z, 1000000001, copies, bad_count" })
    void whatIsWrongIsNamed(String at, long copies, String field, String reason) {
        Map<String, Object> body = at == null ? Map.of("copies", copies) : Map.of("removed_at", at, "copies", copies);
        send(derivatives.any(), body).statusCode(422).body("errors[0].field", equalTo(field)).body("errors[0].reason",
                equalTo(reason));
    }

    private ValidatableResponse send(String id, Map<String, Object> body) {
        return given.person(Role.PLATFORM).asks().contentType(ContentType.JSON).body(body)
                .post("/api/v1/derivatives/" + id + "/removal").then();
    }
}
