package dev.sayso.revenue.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.derivative.GivenDerivatives.Draft;
import dev.sayso.derivative.GivenDerivatives.From;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.intake.GivenBatches;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Earnings that look wrong are posted, and listed until they are corrected. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class DoubtResourceTest {

    private static final String MARCH = "2026-03-01T00:00:00Z";
    private static final String APRIL = "2026-04-01T00:00:00Z";

    @Inject
    Given given;
    @Inject
    GivenBatches batches;
    @Inject
    GivenDerivatives derivatives;
    @Inject
    GivenRevenue revenue;
    @Inject
    Clock clock;

    private String event(String id, String derivative, String start, String end) {
        return GivenBatches.earning(id, derivative, "1", "EUR")
                .replaceFirst("(?<=period_start\":\")[^\"]*", start).replaceFirst("(?<=period_end\":\")[^\"]*", end);
    }

    private String send(String... events) {
        String name = given.unique("batch");
        batches.read(GivenBatches.file(name, "\"EUR\":\"" + events.length + "\"", List.of(events)));
        JsonPath state = given.person(Role.PLATFORM).asks().get("/api/v1/revenue-events/" + name).jsonPath();
        assertThat(state.getString("state")).isEqualTo("done");
        assertThat(state.getLong("rejected")).isZero();
        return name;
    }

    /** Line, reason and the other, of each. */
    private List<String> doubts(String batch) {
        JsonPath list = given.person(Role.PLATFORM).asks().get("/api/v1/revenue-events/" + batch + "/doubts").then()
                .statusCode(200).extract().jsonPath();
        List<Map<String, Object>> doubts = list.getList("doubts");
        assertThat(given.person(Role.PLATFORM).asks().get("/api/v1/revenue-events/" + batch).jsonPath().getLong("doubtful"))
                .isEqualTo(doubts.size());
        return doubts.stream().map(one -> one.get("line") + " " + one.get("reason")
                + (one.get("other") == null ? "" : " " + one.get("other"))).toList();
    }

    @Test
    void periodsThatOverlapAreDoubtedWithinAFileAndAcrossFiles() {
        String work = given.unique("work");
        String id = given.unique("e");
        String first = send(event(id + 1, work, MARCH, APRIL), event(id + 2, work, APRIL, "2026-05-01T00:00:00Z"),
                event(id + 3, work, "2026-03-31T23:00:00Z", APRIL));
        assertThat(doubts(first)).containsExactly("4 overlaps " + id + 1);
        String second = send(event(id + 4, work, "2026-04-30T00:00:00Z", "2026-06-01T00:00:00Z"),
                event(id + 5, work, "2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z"));
        assertThat(doubts(second)).containsExactly("2 overlaps " + id + 2);
        assertThat(doubts(send(event(id + 1, work, MARCH, APRIL)))).as("told before").isEmpty();
    }

    @Test
    void othersAreNotMistakenForTheSame() {
        String work = given.unique("work");
        String id = given.unique("e");
        String batch = given.unique("batch");
        batches.read(GivenBatches.file(batch, "\"EUR\":\"3\",\"USD\":\"1\"", List.of(event(id + 1, work, MARCH, APRIL),
                event(id + 2, work + "-2", MARCH, APRIL), event(id + 3, work, MARCH, APRIL).replace("\"ads\"", "\"subs\""),
                event(id + 4, work, MARCH, APRIL).replace("EUR", "USD"))));
        assertThat(doubts(batch)).isEmpty();
    }

    @Test
    void whatIsCorrectedIsDoubtedNoLonger() {
        String work = given.unique("work");
        String id = given.unique("e");
        String batch = send(event(id + 1, work, MARCH, APRIL), event(id + 2, work, MARCH, APRIL));
        assertThat(doubts(batch)).hasSize(1);
        String restated = send(event(id + 3, work, MARCH, APRIL).replace("\"earning\"",
                "\"restatement\",\"replaces\":\"" + id + "1\""));
        assertThat(doubts(batch)).isEmpty();
        assertThat(doubts(restated)).as("the other is still there").containsExactly("2 overlaps " + id + 2);
        send(event(id + 4, work, MARCH, APRIL).replace("\"earning\"", "\"reversal\",\"replaces\":\"" + id + "2\""));
        assertThat(doubts(restated)).isEmpty();
    }

    @Test
    void whatIsFromLongBeforeItWasMadeIsDoubtedWheneverItIsRegistered() {
        Draft draft = derivatives.draft(given.creator(), From.only(derivatives.original(given.creator(), "recut"), "recut"));
        String id = given.unique("e");
        Instant made = Instant.parse(String.valueOf(draft.body().get("created_at")));
        String justBefore = event(id + 1, draft.id(), made.minus(Duration.ofDays(20)).toString(),
                made.minus(Duration.ofHours(23)).toString());
        String longBefore = event(id + 2, draft.id(), MARCH, APRIL);
        String early = send(justBefore, longBefore);
        assertThat(doubts(early)).isEmpty();
        derivatives.send(draft).then().statusCode(201);
        assertThat(doubts(early)).containsExactly("3 before_made");
        assertThat(doubts(send(event(id + 3, draft.id(), "2026-02-01T00:00:00Z", MARCH)))).containsExactly("2 before_made");
    }

    @Test
    void whatIsFromAfterARemovalIsDoubtedWheneverThatIsTold() {
        Draft work = derivatives.draft(given.creator(), From.only(derivatives.original(given.creator(), "recut"), "recut"))
                .withPermit(0, null).with("created_at", "2026-02-01T00:00:00Z");
        derivatives.send(work).then().statusCode(201);
        String id = given.unique("e");
        String before = send(event(id + 1, work.id(), MARCH, APRIL), event(id + 2, work.id(), "2026-04-20T00:00:00Z",
                "2026-05-20T00:00:00Z"));
        assertThat(doubts(before)).isEmpty();
        given.person(Role.PLATFORM).asks().contentType("application/json")
                .body(Map.of("removed_at", "2026-04-20T00:00:00Z", "copies", 1))
                .post("/api/v1/derivatives/" + work.id() + "/removal").then().statusCode(200);
        assertThat(doubts(before)).containsExactly("3 after_removal");
        String after = send(event(id + 3, work.id(), "2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z"),
                event(id + 4, work.id(), "2026-04-19T00:00:00Z", "2026-04-20T00:00:00Z"));
        assertThat(doubts(after)).containsExactly("2 after_removal");
    }

    @Test
    void listIsPagedAndShownToAdministrators() {
        String work = given.unique("work");
        String id = given.unique("e");
        String batch = send(event(id + 1, work, MARCH, APRIL), event(id + 2, work, MARCH, APRIL),
                event(id + 3, work, MARCH, APRIL));
        JsonPath page = given.person(Role.PLATFORM).asks().get("/api/v1/revenue-events/" + batch + "/doubts?limit=1")
                .jsonPath();
        assertThat(page.getList("doubts.line")).isEqualTo(List.of(3));
        JsonPath rest = given.person(Role.PLATFORM).asks().queryParam("after", page.getString("next"))
                .get("/api/v1/revenue-events/" + batch + "/doubts").jsonPath();
        assertThat(rest.getList("doubts.line")).isEqualTo(List.of(4));
        assertThat(rest.getString("next")).isEmpty();
        String path = "/admin/revenue/batches/"
                + revenue.rows("select cast(id as varchar) from revenue_batch where platform_id = ?1", batch)
                        .get(0);
        given.person(Role.ADMIN).asks().get(path).then().statusCode(200).body(containsString(path + "/doubts"));
        given.person(Role.ADMIN).asks().get("/admin/revenue").then().statusCode(200).body(containsString(path + "/doubts"));
        given.person(Role.ADMIN).asks().get(path + "/doubts").then().statusCode(200).body(containsString(id + 2))
                .body(containsString("Its period overlaps"));
        given.person(Role.ADMIN).asks().get(path + "/doubts?after=" + page.getString("next")).then().statusCode(200)
                .body(not(containsString(id + "2<"))).body(containsString(id + 3));
        given.person(Role.ADMIN).asks().get(path + "/doubts?after=!").then().statusCode(200).body(containsString(id + 2));
    }
}
