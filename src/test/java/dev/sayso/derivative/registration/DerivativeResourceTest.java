package dev.sayso.derivative.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Reason;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.derivative.GivenDerivatives.Draft;
import dev.sayso.derivative.GivenDerivatives.From;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class DerivativeResourceTest {

    private static final String RECUT = "recut";
    private static final String SOUNDTRACK = "soundtrack";

    /** The use whose owners have 300,000 parts per million; nobody is depicted here. */
    private static final String DUB = "dub";

    @Inject
    Given given;

    @Inject
    GivenConsent consent;

    @Inject
    GivenDerivatives derivatives;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Test
    void withPermitsOfTheGateItIsLicensed() {
        Person ana = given.creator();
        String item = derivatives.original(ana, RECUT);
        Person remixer = given.creator();
        Draft draft = derivatives.draft(remixer, From.only(item, RECUT)).withPermit(0,
                derivatives.permitOfGate(remixer.channel(), RECUT, item));
        derivatives.send(draft.with("created_at", clock.instant().toString())).then().statusCode(201)
                .body("licence", equalTo("licensed"))
                .body("parents[0].permit", equalTo("valid")).body("shares[0].share", equalTo("9/20"))
                .body("shares[0].share_ppm", equalTo(450_000)).body("shares[0].role", equalTo("OWNER"))
                .body("withdrawal.policy", equalTo("WIND_DOWN")).body("withdrawal.days", equalTo(30));
        assertThat(consent.standing(draft.id(), RECUT).reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(count("select count(*) from allowance where derivative_id = ?1 and creator_id = " + ana.creatorId()
                + " and answer_id is not null", draft.id())).isOne();
    }

    @Test
    void exampleOneAChainOfTwo() {
        String a = derivatives.original(given.creator(), DUB);
        Person beth = given.creator();
        String b = derivatives.licensedAndOpen(beth, List.of(DUB), From.only(a, DUB));
        Response c = derivatives.send(derivatives.draft(given.creator(), From.only(b, DUB)));
        assertThat(shares(c)).isEqualTo(Map.of(a, 180_000, b, 120_000));
    }

    @Test
    void exampleTwoTheSameOriginalOnTwoPaths() {
        String a = derivatives.original(given.creator(), DUB, RECUT);
        String b = derivatives.licensedAndOpen(given.creator(), List.of(RECUT), From.only(a, RECUT));
        Response c = derivatives.send(derivatives.draft(given.creator(), new From(b, RECUT, 750_000),
                new From(a, DUB, 250_000)));
        assertThat(shares(c)).isEqualTo(Map.of(a, 277_500, b, 135_000));
        c.then().body("shares.size()", equalTo(3)).body("shares[1].parent", equalTo(b)).body("shares[1].item", equalTo(a));
    }

    @Test
    void exampleThreeWhoRemixesTheirOwnPassesTheirPartOn() {
        String a = derivatives.original(given.creator(), RECUT, SOUNDTRACK);
        String d = derivatives.original(given.creator(), RECUT, SOUNDTRACK);
        Person erin = given.creator();
        String b = derivatives.licensedAndOpen(erin, List.of(RECUT), From.only(a, RECUT));
        String c = derivatives.licensedAndOpen(given.creator(), List.of(SOUNDTRACK), new From(a, RECUT, 500_000),
                new From(d, RECUT, 500_000));
        Response e = derivatives.send(derivatives.draft(erin, new From(b, RECUT, 600_000), new From(c, SOUNDTRACK, 400_000)));
        assertThat(shares(e)).isEqualTo(Map.of(a, 318_000, d, 48_000, c, 64_000));
    }

    @Test
    void depictedPeopleAreTakenOverAndPaid() {
        Person ana = given.creator();
        Person dan = given.creator();
        String item = consent.item(GivenConsent.PUBLISHED, List.of(ana), List.of(dan));
        derivatives.allow(item, List.of(ana, dan), "likeness");
        Person remixer = given.creator();
        Draft draft = derivatives.draft(remixer, From.only(item, "likeness"));
        derivatives.send(draft).then().statusCode(201).body("shares[1].role", equalTo("DEPICTED"))
                .body("shares[1].share_ppm", equalTo(350_000)).body("withdrawal.policy", equalTo("TAKE_DOWN"));
        derivatives.allow(draft.id(), List.of(remixer), "likeness");
        assertThat(consent.standing(draft.id(), "likeness").reason()).isEqualTo(Reason.UNDECIDED);
        derivatives.allow(draft.id(), List.of(dan), "likeness");
        assertThat(consent.standing(draft.id(), "likeness").reason()).isEqualTo(Reason.CONSENTED);
    }

    @Test
    void fiveGenerationsAreTakenAndASixthIsNot() {
        Person ana = given.creator();
        String last = derivatives.original(ana, RECUT);
        for (int generation = 1; generation <= 5; generation++) {
            last = derivatives.licensedAndOpen(ana, List.of(RECUT), From.only(last, RECUT));
        }
        derivatives.send(derivatives.draft(ana, From.only(last, RECUT))).then().statusCode(422)
                .body("type", endsWith("derivative-rejected")).body("errors[0].field", equalTo("parents"))
                .body("errors[0].reason", equalTo("too_deep"));
    }

    @Test
    void sameAgainGivesThePresentState() {
        Draft draft = derivatives.draft(given.creator(), From.only(derivatives.original(given.creator(), RECUT), RECUT));
        String first = derivatives.send(draft).then().statusCode(201).extract().asString();
        long facts = facts(draft.id());
        assertThat(derivatives.send(draft.with("unknown", "ignored")).then().statusCode(200).extract().asString())
                .isEqualTo(first);
        assertThat(facts(draft.id())).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource({ "title, Another", "url, https://example.com/other", "kind, audio", "remixer, somebody-else" })
    void anotherBodyIsRefusedAndChangesNothing(String member, String value) {
        Draft draft = derivatives.draft(given.creator(), From.only(derivatives.original(given.creator(), RECUT), RECUT));
        String first = derivatives.send(draft).asString();
        derivatives.send(draft.with(member, value)).then().statusCode(422).body("type", endsWith("derivative-differs"));
        assertThat(derivatives.send(draft).asString()).isEqualTo(first);
    }

    @Test
    void dryRunSaysTheSameAndChangesNothing() {
        Draft draft = derivatives.draft(given.creator(), From.only(derivatives.original(given.creator(), RECUT), RECUT));
        derivatives.send(draft, "?dry_run=true").then().statusCode(200).body("licence", equalTo("licensed"))
                .body("shares[0].share_ppm", equalTo(450_000));
        assertThat(facts(draft.id())).isZero();
        assertThat(QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select count(*) from item where platform_id = ?1", Long.class).setParameter(1, draft.id())
                .getSingleResult())).isEqualTo(0L);
        for (String query : List.of("?dry_run=yes", "?dry_run=", "?dry_run")) {
            derivatives.send(draft, query).then().statusCode(400);
        }
        assertThat(facts(draft.id())).isZero();
        derivatives.send(draft).then().statusCode(201);
    }

    @Test
    void ordinaryItemKeepsItsIdAndADerivativeIsLeftAloneByTheCatalogue() {
        String item = derivatives.original(given.creator(), RECUT);
        String other = derivatives.original(given.creator(), RECUT);
        Draft draft = derivatives.draft(given.creator(), From.only(item, RECUT));
        derivatives.send(draft.with("id", other)).then().statusCode(409).body("type", endsWith("id-taken"));
        derivatives.send(draft).then().statusCode(201);
        platform().body("{\"title\":\"Mine\"}").put("/api/v1/items/" + draft.id()).then().statusCode(409);
        platform().delete("/api/v1/items/" + draft.id()).then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = { "id, .., id, bad_id", "title, null, title, missing",
            "kind, film, kind, unknown_kind",
            "url, ftp://x, url, bad_url", "remixer, null, remixer, missing", "created_at, never, created_at, bad_time",
            "created_at, 2190-01-01T00:00:00Z, created_at, in_future", "commercial, maybe, commercial, wrong_type",
            "parents, null, parents, missing", "holders, me, holders, not_json", "id, a b, id, bad_id" })
    void whatIsWrongIsNamed(String member, String value, String field, String reason) {
        Draft draft = derivatives.draft(given.creator(), From.only(derivatives.original(given.creator(), RECUT), RECUT));
        derivatives.send(draft.with(member, value)).then().statusCode(422).body("errors[0].field", equalTo(field))
                .body("errors[0].reason", equalTo(reason));
        assertThat(facts(draft.id())).isZero();
    }

    @Test
    void parentsAreKnownUniqueAndWeighedToTheWhole() {
        String item = derivatives.original(given.creator(), RECUT);
        Person remixer = given.creator();
        rejected(derivatives.draft(remixer, From.only("unknown-item", RECUT)), "parents[0].item", "unknown_parent");
        rejected(derivatives.draft(remixer, From.only(item, "unknown-use")), "parents[0].use", "unknown_use");
        rejected(derivatives.draft(remixer, From.only("a b", RECUT)), "parents[0].item", "bad_id");
        rejected(derivatives.draft(remixer, new From(item, RECUT, 999_999)), "parents", "weights_do_not_add_up");
        rejected(derivatives.draft(remixer, new From(item, RECUT, 0)), "parents[0].weight_ppm", "bad_weight");
        rejected(derivatives.draft(remixer, new From(item, RECUT, 1_000_001)), "parents[0].weight_ppm", "bad_weight");
        rejected(derivatives.draft(remixer, new From(item, RECUT, 500_000), new From(item, RECUT, 500_000)),
                "parents[1].item", "parent_twice");
        Draft own = derivatives.draft(remixer, From.only(item, RECUT));
        rejected(own.with("id", item), "parents", "own_parent");
        List<Map<String, Object>> many = IntStream.range(0, 51)
                .mapToObj(i -> Map.<String, Object> of("item", "i" + i, "use", RECUT, "weight_ppm", 1)).toList();
        rejected(own.with("parents", many), "parents", "too_many");
    }

    @Test
    void ownersAreTheRemixerOrWhoeverIsNamed() {
        String item = derivatives.original(given.creator(), RECUT);
        rejected(derivatives.draft("not:a:creator", From.only(item, RECUT)), "holders", "missing");
        Draft draft = derivatives.draft("not:a:creator", From.only(item, RECUT))
                .with("holders", List.of(Map.of("creator", "ana", "role", "OWNER", "share_ppm", 600_000),
                        Map.of("creator", "ben", "role", "OWNER")));
        derivatives.send(draft).then().statusCode(201);
        assertThat(count("select sum(share_ppm) from holding where item_id = ?1", draft.id())).isEqualTo(1_000_000L);
        rejected(draft.with("id", given.unique("remix")).with("holders",
                List.of(Map.of("creator", "ana", "role", "OWNER", "share_ppm", 1))), "holders", "shares_do_not_add_up");
    }

    @Test
    void eachWrongPermitIsNamed() {
        String item = derivatives.original(given.creator(), RECUT, SOUNDTRACK);
        String other = derivatives.original(given.creator(), RECUT);
        Person remixer = given.creator();
        String me = remixer.channel();
        unlicensed(draft(remixer, item, null), "missing");
        unlicensed(draft(remixer, item, "p3.nothing"), "malformed");
        unlicensed(draft(remixer, item, derivatives.permit("other", RECUT, item, true)), "other_requester");
        unlicensed(draft(remixer, item, derivatives.permit(me, SOUNDTRACK, item, true)), "other_use");
        unlicensed(draft(remixer, item, derivatives.permit(me, RECUT, other, true)), "other_item");
        unlicensed(draft(remixer, item, derivatives.permit(me, RECUT, item, false)), "other_purpose");
        String good = derivatives.permit(me, RECUT, item, true);
        unlicensed(draft(remixer, item, good.substring(0, good.length() - 43) + "A".repeat(43)), "altered");
        unlicensed(draft(remixer, item, good).with("created_at", clock.instant().minus(Duration.ofDays(2)).toString()),
                "too_early");
        String nowhere = consent.item(given.creator());
        unlicensed(draft(remixer, nowhere, derivatives.permit(me, RECUT, nowhere, true)), "not_on_record");
    }

    @Test
    void unlicensedIsAvailableForNothingAndPaysNobody() {
        Person ana = given.creator();
        Person remixer = given.creator();
        Draft draft = draft(remixer, derivatives.original(ana, RECUT), null);
        derivatives.send(draft).then().statusCode(201).body("shares.size()", equalTo(0))
                .body("reason.code", equalTo("missing")).body("reason.use", equalTo(RECUT));
        assertThat(consent.standing(draft.id(), RECUT).reason()).isEqualTo(Reason.NOT_AVAILABLE);
        assertThat(QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                "select count(*) from fact where subject = ?1 and type = 'DERIVATIVE_UNLICENSED' and cause = 'permit.missing'",
                Long.class).setParameter(1, draft.id()).getSingleResult())).isEqualTo(1L);
        unlicensed(draft(given.creator(), draft.id(), null), "missing");
    }

    @Test
    void firstWrongParentIsTheReason() {
        String one = derivatives.original(given.creator(), RECUT);
        String two = derivatives.original(given.creator(), RECUT);
        Draft draft = derivatives.draft(given.creator(), new From(one, RECUT, 500_000), new From(two, RECUT, 500_000))
                .withPermit(1, null);
        derivatives.send(draft).then().statusCode(201).body("licence", equalTo("unlicensed"))
                .body("reason.item", equalTo(two)).body("parents[0].permit", equalTo("valid"));
    }

    @Test
    void withdrawnBetweenPermitAndRegistration() {
        Person ana = given.creator();
        String item = derivatives.original(ana, RECUT);
        Draft draft = derivatives.draft(given.creator(), From.only(item, RECUT));
        consent.refuse(ana, item, RECUT);
        derivatives.send(draft).then().statusCode(201).body("licence", equalTo("licensed_then_withdrawn"))
                .body("reason.code", equalTo("withdrawn")).body("shares[0].share_ppm", equalTo(450_000));
    }

    @Test
    void nameThatStandsTwiceOrIsNearlyOneIsRefusedAndNothingIsTaken() {
        Draft draft = derivatives.draft(given.creator(), From.only(derivatives.original(given.creator(), RECUT), RECUT));
        String body = new JsonObject(draft.body()).encode();
        platform().body(body.replaceFirst("\\{", "{\"commercial\":false,")).post("/api/v1/derivatives").then().statusCode(400)
                .body("errors[0].field", equalTo("commercial")).body("errors[0].reason", equalTo("name_twice"));
        platform().body(body.replace("\"commercial\"", "\"Commercial\"")).post("/api/v1/derivatives").then().statusCode(422)
                .body("errors[0].meant", equalTo("commercial"));
        platform().body(body.replace("\"weight_ppm\"", "\"weight_pm\"")).post("/api/v1/derivatives").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/parents/0/weight_pm"));
        platform().body("{\"removed_at\":\"2026-01-01T00:00:00Z\",\"copies\":1,\"copies\":2}")
                .post("/api/v1/derivatives/" + draft.id() + "/removal").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/copies"));
        assertThat(facts(draft.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{", "{} {}", "nothing" })
    void whatIsNoObjectIsUnreadable(String body) {
        platform().body(body).post("/api/v1/derivatives").then().statusCode(400);
    }

    @Test
    void manyAtOnceYieldOne() throws Exception {
        Draft draft = derivatives.draft(given.creator(), From.only(derivatives.original(given.creator(), RECUT), RECUT));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            IntStream.range(0, 16).forEach(i -> answers.add(threads.submit(() -> derivatives.send(draft).statusCode())));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        } finally {
            threads.shutdown();
        }
        assertThat(facts(draft.id())).isOne();
    }

    private Draft draft(Person remixer, String item, @Nullable String permit) {
        return derivatives.draft(remixer, From.only(item, RECUT)).withPermit(0, permit);
    }

    private void unlicensed(Draft draft, String finding) {
        derivatives.send(draft).then().statusCode(201).body("licence", equalTo("unlicensed"))
                .body("parents[0].permit", equalTo(finding)).body("reason.code", equalTo(finding));
    }

    private void rejected(Draft draft, String field, String reason) {
        derivatives.send(draft).then().statusCode(422).body("errors[0].field", equalTo(field))
                .body("errors[0].reason", equalTo(reason));
    }

    private static Map<String, Integer> shares(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        List<Map<String, Object>> shares = answer.path("shares");
        return new TreeMap<>(shares.stream().collect(Collectors.groupingBy(share -> (String) share.get("item"),
                Collectors.summingInt(share -> (Integer) share.get("share_ppm")))));
    }

    private RequestSpecification platform() {
        return given.person(Role.PLATFORM).asks().contentType(ContentType.JSON);
    }

    private long facts(String subject) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities
                .createNativeQuery("select count(*) from fact where subject = ?1", Long.class).setParameter(1, subject)
                .getSingleResult()).longValue());
    }

    private long count(String sql, String item) {
        long id = consent.id(item);
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(sql).setParameter(1, id).getSingleResult()).longValue());
    }
}
