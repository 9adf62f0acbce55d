package dev.sayso.revenue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.derivative.LicenceState;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.GivenRevenue.Line;
import dev.sayso.revenue.check.GivenChecks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class AdminBatchResourceTest {

    @Inject
    Given given;
    @Inject
    GivenBatches batches;
    @Inject
    GivenRevenue revenue;
    @Inject
    GivenChecks checks;

    private Person admin() {
        return given.person(Role.ADMIN);
    }

    @Test
    void batchShowsWhatBecameOfItAndWhatWasRejected() {
        UUID id = batches.doneId();
        admin().asks().get("/admin/revenue/batches/" + id).then().statusCode(200)
                .body(allOf(containsString("In suspense"), containsString("This line is not one JSON object."),
                        containsString("3 of 3 events read")));
        assertThat(admin().asks().get("/admin/revenue/batches/" + id + "/rejections.csv").asString()).contains("not_json");
    }

    @Test
    void quarantineShowsBothSides() {
        UUID id = batches.quarantinedId();
        admin().asks().get("/admin/revenue/batches/" + id).then().statusCode(200)
                .body(allOf(containsString("In quarantine: nothing of it was posted"), containsString("99.00"),
                        containsString("12.34"), containsString("Differs")));
        admin().asks().get("/admin/revenue?state=quarantined").then().statusCode(200).body(containsString(id.toString()));
        admin().asks().get("/admin/revenue").then().statusCode(200).body(containsString(id.toString()));
    }

    @Test
    void suspenseIsShownAndPostedWhenTheCauseIsGone() {
        String name = given.unique("waits");
        batches.read(GivenBatches.file(given.unique("batch"), "\"EUR\":\"7\"",
                List.of(GivenBatches.earning(given.unique("e"), name, "7", "EUR"))));
        admin().asks().get("/admin/revenue/suspense?after=waits").then().statusCode(200)
                .body(allOf(containsString(name), containsString("The derivative is not registered")));
        admin().sends().formParam("derivative", name).post("/admin/revenue/suspense/redrive").then().statusCode(303)
                .header("Location", endsWith("?moved=0"));
        revenue.derivative(name, LicenceState.LICENSED, true,
                Line.of(revenue.item(Map.of(revenue.creator(), 1_000_000)), 500_000));
        admin().sends().formParam("derivative", name).post("/admin/revenue/suspense/redrive").then().statusCode(303)
                .header("Location", endsWith("?moved=1"));
        assertThat(revenue.rows("select 1 from suspense where derivative = ?1", name)).isEmpty();
        admin().asks().get("/admin/revenue/suspense?moved=1").then().statusCode(200)
                .body(containsString("Events that moved: 1"));
        admin().sends().post("/admin/revenue/suspense/redrive").then().statusCode(303).header("Location",
                endsWith("?moved=-1"));
    }

    @Test
    void checksAreShownAndTheLedgerGoesOut() {
        UUID id = checks.one();
        admin().asks().get("/admin/revenue/checks").then().statusCode(200).body(containsString(id.toString()));
        admin().asks().get("/admin/revenue/checks/" + id).then().statusCode(200).body(containsString("A check of the ledger"));
        batches.done();
        admin().asks().get("/admin/revenue/checks/ledger.journal").then().statusCode(200)
                .header("Content-Disposition", containsString("sayso-ledger.journal"))
                .body(containsString("suspense  12.340000 EUR"));
        admin().sends().post("/admin/revenue/checks").then().statusCode(303);
    }
}
