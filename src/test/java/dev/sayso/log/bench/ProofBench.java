package dev.sayso.log.bench;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.account.session.SignedInCookie;
import dev.sayso.consent.GivenConsent;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.gate.bench.Load;
import dev.sayso.log.LogHeads;
import dev.sayso.log.RecordDesk;
import dev.sayso.log.record.CanonicalJson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/**
 * The server's CPU time for a proof that a creator downloads, against a page that says nothing behind the same sign-in, by
 * turns in one run: server and load generator have a core each, and what the database takes is told apart. Needs
 * {@code wrk} and {@code taskset}: {@code ./mvnw test-compile surefire:test@postgresql -Dtest=ProofBench
 * -Dsayso.bench.rows=1000000}.
 */
@QuarkusTest
@TestProfile(ProofBench.WithNothing.class)
@QuarkusTestResource(PostgreSql.class)
class ProofBench {

    /** There is something to compare with. */
    public static class WithNothing implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(NothingForCreatorsResource.ENABLED, "true");
        }
    }

    private static final int ENTRIES = Integer.getInteger("sayso.bench.rows", 100_000);
    private static final int ROUNDS = Integer.getInteger("sayso.bench.rounds", 5);
    private static final int SECONDS = Integer.getInteger("sayso.bench.seconds", 4);
    private static final int CHUNK = 5_000;

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    FeedDesk feed;

    @Inject
    RecordDesk records;

    @Inject
    LogHeads heads;

    @Test
    void proofAgainstNothing() {
        String name = given.unique("proof");
        consents.putOwnedBy(given.unique("work"), name);
        String cookie = SignedInCookie.of(name, Role.CREATOR);
        given().redirects().follow(false).header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin")
                .post("/permissions/off").then().statusCode(303);
        fill();
        long here = ProcessHandle.current().pid();
        Load.pin(here);
        Load load = new Load("http://localhost:" + RestAssured.port, "", here);
        List<String> proofs = IntStream.rangeClosed(1, 6).mapToObj(number -> "/receipts/" + number + ".tlog-proof").toList();
        for (int round = 0; round <= ROUNDS; round++) {
            Load.Spent nothing = load.gets(List.of("/bench/nothing"), cookie, SECONDS);
            Load.Spent proof = load.gets(proofs, cookie, SECONDS);
            System.out.printf("%s: nothing %.0f us (and %.0f us of the database), proof %.0f us (%.0f us); proof ÷ nothing"
                    + " %.2f, with the database %.2f%n", round == 0 ? "warm-up" : "round " + round, nothing.server() / 1e3,
                    nothing.database() / 1e3, proof.server() / 1e3, proof.database() / 1e3, proof.server() / nothing.server(),
                    proof.all() / nothing.all());
        }
    }

    /** A log of so many entries. */
    private void fill() {
        for (int written = 0; written < ENTRIES; written += CHUNK) {
            QuarkusTransaction.requiringNew().run(() -> {
                List<Fact> facts = feed.recordAll(FactType.STANDING_CHANGED, FactScope.ITEM,
                        Stream.generate(() -> "item").limit(CHUNK).toList(), "restyle", "bench");
                Map<Long, CanonicalJson> logged = new HashMap<>();
                facts.forEach(fact -> logged.put(fact.id(), CanonicalJson.of(Map.of("bench", fact.id()))));
                records.keep(logged);
            });
        }
        while (QuarkusTransaction.requiringNew().call(() -> heads.head().size()) < ENTRIES) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
