package dev.sayso.derivative.registration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Reason;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.derivative.GivenDerivatives.Draft;
import dev.sayso.derivative.GivenDerivatives.From;
import dev.sayso.feed.GivenEvents;
import dev.sayso.gate.permit.Permit;
import dev.sayso.gate.permit.PermitSeal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Permits that were wrong at first, whatever happened before they were put right. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class CorrectionResourceTest {

    private static final String RECUT = "recut";
    private static final String STRICT = "handling=strict";

    @Inject
    Given given;

    @Inject
    GivenConsent consent;

    @Inject
    GivenDerivatives derivatives;

    @Inject
    GivenEvents events;

    @Inject
    PermitSeal seal;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private Person owner;
    private Person remixer;

    @BeforeEach
    void people() {
        owner = given.creator();
        remixer = given.creator();
    }

    /** Registered with the permit of another item; what is returned has the right ones. */
    private Draft wronglyRegistered(From... parents) {
        Draft right = derivatives.draft(remixer, parents);
        Draft wrong = right.withPermit(parents.length - 1,
                derivatives.permit(remixer.channel(), parents[0].use(), "another-item", true));
        derivatives.send(wrong).then().statusCode(201).body("licence", equalTo("unlicensed"))
                .body("reason.code", equalTo("other_item"));
        return right;
    }

    private Draft wronglyRegistered() {
        return wronglyRegistered(From.only(derivatives.original(owner, RECUT), RECUT));
    }

    private static Draft wrong(Draft right) {
        return right.withPermit(0, null);
    }

    @Test
    void rightPermitForTheSameMakesItLicensed() {
        Draft right = wronglyRegistered();
        assertThat(consent.standing(right.id(), RECUT).reason()).isEqualTo(Reason.NOT_AVAILABLE);
        derivatives.send(right).then().statusCode(200).body("licence", equalTo("licensed")).body("reason", nullValue())
                .body("parents[0].permit", equalTo("valid")).body("shares[0].share", equalTo("9/20"))
                .body("withdrawal.policy", equalTo("WIND_DOWN")).body("corrected_at", notNullValue());
        assertThat(consent.standing(right.id(), RECUT).reason()).isEqualTo(Reason.UNDECIDED);
        assertThat(told(right)).contains("DERIVATIVE_RESTORED derivative.corrected",
                "STANDING_CHANGED derivative.corrected");
    }

    @Test
    void eachOfItsBodiesIsAnsweredWithThePresentStateAndNoOther() {
        Draft right = wronglyRegistered();
        String state = derivatives.send(right).then().statusCode(200).extract().asString();
        List<String> told = told(right);
        Draft first = right.withPermit(0, derivatives.permit(remixer.channel(), RECUT, "another-item", true));
        derivatives.send(first).then().statusCode(422).body("type", endsWith("derivative-differs"));
        assertThat(derivatives.send(right).then().statusCode(200).extract().asString()).isEqualTo(state);
        List<?> parents = (List<?>) requireNonNull(right.body().get("parents"));
        String item = requireNonNull((String) ((Map<?, ?>) parents.get(0)).get("item"));
        Instant later = clock.instant().plusSeconds(10);
        derivatives.send(right.withPermit(0, sealed(item, later, later.plusSeconds(60)))).then().statusCode(422);
        derivatives.send(right.with("title", "Another")).then().statusCode(422).body("type", endsWith("derivative-differs"));
        assertThat(told(right)).isEqualTo(told);
    }

    @Test
    void firstBodyIsAnsweredWithThePresentState() {
        Draft right = derivatives.draft(remixer, From.only(derivatives.original(owner, RECUT), RECUT));
        derivatives.send(wrong(right)).then().statusCode(201).body("licence", equalTo("unlicensed"));
        derivatives.send(right).then().statusCode(200).body("licence", equalTo("licensed"));
        derivatives.send(wrong(right)).then().statusCode(200).body("licence", equalTo("licensed"));
    }

    @Test
    void dryRunOfACorrectionChangesNothing() {
        Draft right = wronglyRegistered();
        derivatives.send(right, "?dry_run=true").then().statusCode(200).body("licence", equalTo("licensed"));
        assertThat(told(right)).doesNotContain("DERIVATIVE_RESTORED derivative.corrected");
        derivatives.send(right).then().statusCode(200).body("licence", equalTo("licensed"));
    }

    @Test
    void anotherWrongPermitIsNamedAndChangesNothing() {
        Draft right = wronglyRegistered();
        derivatives.send(right.withPermit(0, "nothing")).then().statusCode(422).body("type", endsWith("permits-refused"))
                .body("errors", hasSize(1)).body("errors[0].field", equalTo("parents[0].permit"))
                .body("errors[0].reason", equalTo("malformed"));
        derivatives.send(right).then().statusCode(200).body("licence", equalTo("licensed"));
    }

    @Test
    void onlyTheParentsThatAreWrongAreNamedAndAllMustBeRight() {
        From one = new From(derivatives.original(owner, RECUT), RECUT, 600_000);
        From two = new From(derivatives.original(given.creator(), RECUT), RECUT, 400_000);
        Draft right = wronglyRegistered(one, two);
        derivatives.send(right.withPermit(0, null)).then().statusCode(422).body("errors", hasSize(1))
                .body("errors[0].field", equalTo("parents[0].permit")).body("errors[0].reason", equalTo("missing"));
        derivatives.send(right).then().statusCode(200).body("licence", equalTo("licensed")).body("shares", hasSize(2))
                .body("shares[0].share_ppm", equalTo(270_000)).body("shares[1].share_ppm", equalTo(180_000))
                .body("parents[1].permit", equalTo("valid"));
    }

    @Test
    void nothingIsCorrectedThatAHolderHasDecidedAbout() {
        Draft right = wronglyRegistered();
        owner.sends().formParams(Map.of("place", "0", "answer", "object")).post("/derivatives/" + right.id() + "/ratifications")
                .then().statusCode(303);
        derivatives.send(right).then().statusCode(409).body("type", endsWith("licence-decided"));
        assertThat(consent.standing(right.id(), RECUT).reason()).isEqualTo(Reason.NOT_AVAILABLE);
        String page = owner.asks().get("/derivatives/" + right.id()).then().extract().asString();
        owner.sends().formParams(Map.of("place", "0", "answer", "allow", "version", "1", "shown",
                page.replaceAll("(?s).*name=\"shown\" value=\"([0-9a-f]{64})\".*", "$1")))
                .post("/derivatives/" + right.id() + "/ratifications").then().statusCode(303);
        derivatives.send(right).then().statusCode(409);
    }

    @Test
    void whatWasWithdrawnMeanwhileIsCarriedOutAtOnce() {
        String item = derivatives.original(owner, RECUT);
        Draft right = wronglyRegistered(From.only(item, RECUT));
        consent.refuse(owner, item, RECUT);
        derivatives.send(right).then().statusCode(200).body("licence", equalTo("licensed_then_withdrawn"))
                .body("reason.code", equalTo("withdrawn")).body("shares[0].share_ppm", equalTo(450_000));
        derivatives.send(right).then().body("licence", equalTo("licensed_then_withdrawn"));
        assertThat(ending(right)).isEqualTo("WIND_DOWN");
        assertThat(consent.standing(right.id(), RECUT).reason()).isNotEqualTo(Reason.NOT_AVAILABLE);
    }

    @Test
    void whatIsTakenDownStaysHidden() {
        Person face = given.creator();
        String item = consent.item(GivenConsent.PUBLISHED, List.of(owner), List.of(face));
        derivatives.allow(item, List.of(owner, face), "likeness");
        Draft right = wronglyRegistered(From.only(item, "likeness"));
        consent.refuse(face, item, "likeness");
        derivatives.send(right).then().statusCode(200).body("licence", equalTo("licensed_then_withdrawn"));
        assertThat(ending(right)).isEqualTo("TAKE_DOWN");
        assertThat(consent.standing(right.id(), "likeness").reason()).isEqualTo(Reason.NOT_AVAILABLE);
    }

    @Test
    void withdrawalAfterACorrectionReachesIt() {
        String item = derivatives.original(owner, RECUT);
        Draft right = wronglyRegistered(From.only(item, RECUT));
        derivatives.send(right).then().statusCode(200).body("licence", equalTo("licensed"));
        consent.refuse(owner, item, RECUT);
        assertThat(ending(right)).isEqualTo("WIND_DOWN");
    }

    @Test
    void removedOneIsLicensedAndStaysAway() {
        Draft right = wronglyRegistered();
        derivatives.remove(right.id(), 2).then().statusCode(200);
        derivatives.send(right).then().statusCode(200).body("licence", equalTo("licensed"))
                .body("removal.copies", equalTo(2)).body("shares[0].share_ppm", equalTo(450_000));
        assertThat(consent.standing(right.id(), RECUT).reason()).isEqualTo(Reason.NOT_AVAILABLE);
        assertThat(told(right)).contains("STANDING_CHANGED derivative.corrected")
                .doesNotContain("DERIVATIVE_RESTORED derivative.corrected");
    }

    @Test
    void somethingCanBeMadeFromItOnceItIsLicensed() {
        Draft right = wronglyRegistered();
        String before = derivatives.unlicensed(given.creator(), From.only(right.id(), RECUT));
        derivatives.send(right).then().statusCode(200).body("licence", equalTo("licensed"));
        derivatives.allow(right.id(), List.of(remixer), RECUT);
        derivatives.licensed(given.creator(), From.only(right.id(), RECUT));
        assertThat(consent.standing(before, RECUT).reason()).isEqualTo(Reason.NOT_AVAILABLE);
    }

    @Test
    void unlicensedOneIsNotShownWhenAnEndingAboveItIsCancelled() {
        Person face = given.creator();
        String item = consent.item(GivenConsent.PUBLISHED, List.of(owner), List.of(face));
        derivatives.allow(item, List.of(owner, face), "likeness");
        Draft child = derivatives.draft(remixer, From.only(item, "likeness"));
        derivatives.send(child).then().statusCode(201).body("licence", equalTo("licensed"));
        String grandchild = derivatives.unlicensed(given.creator(), From.only(child.id(), RECUT));
        consent.refuse(face, item, "likeness");
        assertThat(ending(child)).isEqualTo("TAKE_DOWN");
        consent.allow(face, item, "likeness");
        Wait.until("the derivative to come back", () -> !isNotAvailable(child.id()));
        assertThat(isNotAvailable(grandchild)).isTrue();
    }

    @Test
    void manyAtOnceCorrectOnceAndAllAreToldTheSame() throws Exception {
        String item = derivatives.original(owner, RECUT);
        Draft right = wronglyRegistered(From.only(item, RECUT));
        Draft other = right.withPermit(0, sealed(item, clock.instant(), clock.instant().plusSeconds(60)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Response>> answers = Stream.of(right, other, right, other, right, other, right, other)
                    .map(draft -> threads.submit(() -> derivatives.send(draft))).toList();
            for (Future<Response> answer : answers) {
                answer.get().then().statusCode(200).body("licence", equalTo("licensed"));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(told(right)).containsOnlyOnce("DERIVATIVE_RESTORED derivative.corrected");
    }

    @Test
    void holdersAreToldThatItWasMadeWithPermission() {
        Draft right = wronglyRegistered();
        owner.asks().get("/").then().body(containsString("Made without permission"))
                .body(not(containsString("Made with permission after all")));
        derivatives.send(right).then().statusCode(200);
        owner.asks().get("/").then().body(containsString("Made with permission after all"))
                .body(containsString("The permission of 1 thing made from your items was put right"))
                .body(not(containsString("Made without permission")));
        owner.asks().get("/derivatives?state=corrected").then().body(containsString("Title of " + right.id()));
        for (Person reader : List.of(owner, remixer)) {
            reader.asks().get("/derivatives/" + right.id()).then().statusCode(200)
                    .body(containsString("Its permission was put right on"));
        }
    }

    @Test
    void strictRegistrationRefusesWhatWouldBeUnlicensed() {
        From one = new From(derivatives.original(owner, RECUT), RECUT, 500_000);
        From two = new From(derivatives.original(owner, RECUT), RECUT, 500_000);
        Draft right = derivatives.draft(remixer, one, two);
        for (String query : List.of("", "?dry_run=true")) {
            strictly(right.withPermit(0, "p2.nothing").withPermit(1, null), query).statusCode(422)
                    .header("Preference-Applied", STRICT).contentType("application/problem+json")
                    .body("type", endsWith("permits-refused")).body("errors.field",
                            equalTo(List.of("parents[0].permit", "parents[1].permit")))
                    .body("errors.reason", equalTo(List.of("malformed", "missing")));
        }
        assertThat(told(right)).isEmpty();
        strictly(right, "").statusCode(201).header("Preference-Applied", STRICT).body("licence", equalTo("licensed"));
    }

    @Test
    void withoutStrictnessItIsRegisteredAndNothingIsSaidToBeApplied() {
        Draft draft = wrong(derivatives.draft(remixer, From.only(derivatives.original(owner, RECUT), RECUT)));
        derivatives.send(draft).then().statusCode(201).header("Preference-Applied", nullValue());
        strictly(draft, "").statusCode(200).body("licence", equalTo("unlicensed"));
    }

    @Test
    void momentsMayBeToldInWholeSecondsAndByAnotherClock() {
        String item = derivatives.original(owner, RECUT);
        derivatives.send(derivatives.draft(remixer, From.only(item, RECUT)).with("created_at",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())).then().statusCode(201)
                .body("licence", equalTo("licensed"));
        derivatives.send(derivatives.draft(remixer, From.only(item, RECUT)).with("created_at",
                clock.instant().plusMillis(1_500).toString())).then().statusCode(201).body("licence", equalTo("licensed"));
        Draft draft = derivatives.draft(remixer, From.only(item, RECUT));
        derivatives.send(draft).then().statusCode(201);
        given.person(Role.PLATFORM).asks().contentType(ContentType.JSON)
                .body(Map.of("removed_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), "copies", 1))
                .post("/api/v1/derivatives/" + draft.id() + "/removal").then().statusCode(200);
    }

    @Test
    void whatComesMoreThanSevenDaysAfterItsPermitIsUnlicensed() {
        String item = derivatives.original(owner, RECUT);
        Instant end = clock.instant().minus(Duration.ofDays(7)).minusSeconds(60);
        Draft draft = derivatives.draft(remixer, From.only(item, RECUT))
                .withPermit(0, sealed(item, end.minus(Duration.ofHours(24)), end)).with("created_at", end.toString());
        derivatives.send(draft).then().statusCode(201).body("licence", equalTo("unlicensed"))
                .body("reason.code", equalTo("arrived_too_late"));
        owner.asks().get("/derivatives/" + draft.id()).then().body(containsString("more than seven days"));
    }

    private String sealed(String item, Instant at, Instant end) {
        long number = QuarkusTransaction.requiringNew().call(() -> ((Number) entities
                .createNativeQuery("select max(number) from fact_number").getSingleResult()).longValue());
        return seal.seal(new Permit(remixer.channel(), false, RECUT, item, true, at, events.epoch(), number, end));
    }

    private ValidatableResponse strictly(Draft draft, String query) {
        return given.person(Role.PLATFORM).asks().contentType(ContentType.JSON).header("Prefer", STRICT).body(draft.body())
                .post("/api/v1/derivatives" + query).then();
    }

    private boolean isNotAvailable(String item) {
        return consent.standing(item, RECUT).reason() == Reason.NOT_AVAILABLE;
    }

    /** The policy of the one ending that reaches it, which a job writes. */
    private String ending(Draft draft) {
        Wait.until("the ending", () -> !policies(draft).isEmpty());
        return String.join(" ", policies(draft));
    }

    private List<String> policies(Draft draft) {
        return derivatives.send(draft).path("endings.policy");
    }

    private List<String> told(Draft draft) {
        List<?> told = QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select type || ' ' || cause from fact where subject = ?1 order by id", String.class)
                .setParameter(1, draft.id()).getResultList());
        return told.stream().map(String.class::cast).toList();
    }
}
