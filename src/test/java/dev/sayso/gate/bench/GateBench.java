package dev.sayso.gate.bench;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.sayso.PostgreSql;
import dev.sayso.gate.GivenGate;
import dev.sayso.gate.index.Answers;
import dev.sayso.gate.index.Asked;
import dev.sayso.gate.index.GateNode;
import dev.sayso.log.StillLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/**
 * The server's CPU time for decisions through HTTP, against an endpoint that does nothing behind the same doors and against
 * another decision point, in one run: server and load generator have a core each. Needs {@code wrk} and {@code taskset}:
 * {@code ./mvnw test-compile surefire:test@postgresql -Dtest=GateBench -Dsayso.bench.rows=1000000
 * -Dsayso.bench.cerbos=/path/to/cerbos-linux-x64}.
 */
@QuarkusTest
@TestProfile(GateBench.Unlimited.class)
@QuarkusTestResource(PostgreSql.class)
class GateBench {

    /** One client may ask as often as it likes. */
    public static class Unlimited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sayso.rate-limit.per-second", "100000000", NothingResource.ENABLED, "true");
        }
    }

    private static final int ITEMS = Integer.getInteger("sayso.bench.rows", 100_000);
    private static final int ROUNDS = Integer.getInteger("sayso.bench.rounds", 5);
    private static final int SECONDS = Integer.getInteger("sayso.bench.seconds", 4);
    private static final int QUESTIONS = 2_000;
    private static final int BATCH = 100;
    private static final String CERBOS = System.getProperty("sayso.bench.cerbos", "");

    @Inject
    GateNode node;

    @Inject
    StillLog log;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI provider;

    private final Random random = new Random(1);

    @Test
    void decisionAgainstNothing() throws SQLException, IOException, InterruptedException {
        log.stop();
        new MadeCatalogue(database).make("made", ITEMS);
        awaitAll();
        long here = ProcessHandle.current().pid();
        Load.pin(here);
        Load load = new Load("http://localhost:" + RestAssured.port, token(), here);
        try (Cerbos cerbos = CERBOS.isEmpty() ? null : new Cerbos(CERBOS)) {
            for (int round = 0; round <= ROUNDS; round++) {
                System.out.println((round == 0 ? "warm-up" : "round " + round) + ": " + round(load, cerbos));
            }
        }
    }

    /** Waits until every item that was made is answered from memory. */
    private void awaitAll() throws InterruptedException {
        long start = System.nanoTime();
        while (!node.isReady() || node.items() < ITEMS || !isAnsweredAtOnce()) {
            Thread.sleep(500);
        }
        System.out.printf("%,d items worked out anew in %.0f s%n", ITEMS, (System.nanoTime() - start) / 1e9);
    }

    private boolean isAnsweredAtOnce() {
        Answers answers = node.answersAtOnce(
                random.ints(0, ITEMS).limit(QUESTIONS).mapToObj(item -> new Asked("made-" + item, "restyle")).toList());
        return IntStream.range(0, QUESTIONS).allMatch(place -> answers.openness(place).isPresent());
    }

    private String round(Load load, @Nullable Cerbos cerbos) {
        double nothing = load.nanos("/access/bench", questions("restyle", any -> true), SECONDS);
        double asMuch = load.nanos("/access/bench/as-much", questions("restyle", any -> true), SECONDS);
        double mixed = load.nanos("/access/v1/evaluation", questions("restyle", any -> true), SECONDS);
        double yes = load.nanos("/access/v1/evaluation", questions("dub", item -> item % 20 == 0), SECONDS);
        double batched = load.nanos("/access/v1/evaluations", batches(), SECONDS) / BATCH;
        double other = cerbos == null ? Double.NaN : cerbos.nanos(SECONDS);
        return "nothing %.1f us, as much %.1f us, any %.1f us, yes %.1f us, in batches %.2f us, Cerbos %.1f us; nothing ÷ any %.2f, as much ÷ any %.2f, nothing ÷ yes %.2f, single ÷ batched %.1f, Cerbos ÷ any %.1f, Cerbos ÷ yes %.1f"
                .formatted(nothing / 1e3, asMuch / 1e3, mixed / 1e3, yes / 1e3, batched / 1e3, other / 1e3, nothing / mixed,
                        asMuch / mixed, nothing / yes, mixed / batched, other / mixed, other / yes);
    }

    private List<String> questions(String use, IntPredicate wanted) {
        return random.ints(0, ITEMS).filter(wanted).limit(QUESTIONS)
                .mapToObj(item -> GivenGate.question("acct-1", use, "made-" + item)).toList();
    }

    private List<String> batches() {
        return IntStream.range(0, 50).mapToObj(
                batch -> "{\"subject\":{\"type\":\"remixer\",\"id\":\"acct-1\"},\"action\":{\"name\":\"restyle\"},\"evaluations\":["
                        + random.ints(0, ITEMS).limit(BATCH)
                                .mapToObj(i -> "{\"resource\":{\"type\":\"item\",\"id\":\"made-" + i + "\"}}")
                                .collect(Collectors.joining(","))
                        + "]}")
                .toList();
    }

    private String token() {
        Response login = given().redirects().follow(false).formParam("redirect_uri", "http://localhost/?state=x")
                .formParam("response_type", "code").formParam("client_id", "sayso").formParam("scope", "openid")
                .formParam("name", "program-" + UUID.randomUUID()).formParam("roles", "platform").post(provider + "/login");
        String code = login.header("Location").replaceAll(".*[?&]code=([^&]*).*", "$1");
        return given().formParam("grant_type", "authorization_code").formParam("client_id", "sayso")
                .formParam("client_secret", "dev-secret-of-32-characters-or-more").formParam("scope", "openid")
                .formParam("redirect_uri", "http://localhost/").formParam("code", code).post(provider + "/token").jsonPath()
                .getString("access_token");
    }
}
