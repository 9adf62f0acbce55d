package dev.sayso.gate.bench;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import dev.sayso.gate.GivenGate;
import dev.sayso.gate.index.LoadTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/**
 * The server's CPU time for decisions through HTTP, against an endpoint that does nothing behind the same doors, in one
 * run; and the time to load the index: {@code ./mvnw test -Dtest=GateBench -Dsayso.bench.rows=20000}.
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

    private static final int ITEMS = Integer.getInteger("sayso.bench.rows", 5_000);
    private static final int REQUESTS = Integer.getInteger("sayso.bench.requests", 32_000);
    private static final int ROUNDS = 5;
    private static final int BATCH = 100;

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenGate gate;

    @Inject
    ItemDesk items;

    @Inject
    LoadTime loadTime;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI provider;

    @Test
    void decisionAgainstNothing() {
        Person ines = given.creator();
        String prefix = given.unique("many");
        consents.rule(ines, Act.Kind.ALL_ITEMS, "recut");
        register(ines, prefix);
        gate.settled();
        Load load = new Load(RestAssured.port, token());
        String no = GivenGate.question("acct-1", "restyle", prefix + "-7");
        String yes = GivenGate.question("acct-1", "recut", prefix + "-7");
        String batch = "{\"subject\":{\"type\":\"remixer\",\"id\":\"acct-1\"},\"action\":{\"name\":\"restyle\"},\"evaluations\":["
                + IntStream.range(0, BATCH)
                        .mapToObj(i -> "{\"resource\":{\"type\":\"item\",\"id\":\"" + prefix + "-" + i + "\"}}")
                        .collect(Collectors.joining(","))
                + "]}";
        for (int round = 0; round < ROUNDS; round++) {
            double nothing = load.nanos("/access/bench", no, REQUESTS);
            double asMuch = load.nanos("/access/bench/as-much", no, REQUESTS);
            double ofNo = load.nanos("/access/v1/evaluation", no, REQUESTS);
            double ofYes = load.nanos("/access/v1/evaluation", yes, REQUESTS);
            double ofBatch = load.nanos("/access/v1/evaluations", batch, REQUESTS / 20) / BATCH;
            System.out.printf(
                    "round %d: nothing %.1f us, as much %.1f us, no %.1f us, yes %.1f us, in batches %.2f us; no ÷ nothing %.2f, "
                            + "yes ÷ nothing %.2f, batched ÷ single %.1f%n",
                    round, nothing / 1e3, asMuch / 1e3, ofNo / 1e3, ofYes / 1e3,
                    ofBatch / 1e3, nothing / ofNo, nothing / ofYes, ofNo / ofBatch);
        }
        System.out.println("loaded " + loadTime.load());
    }

    private void register(Person creator, String prefix) {
        List<HolderEntry> owner = List.of(new HolderEntry(creator.channel(), creator.name(), HolderRole.OWNER, 1_000_000));
        List<ItemRow> rows = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            rows.add(new ItemRow(prefix + "-" + i, "Work number " + i, ItemKind.VIDEO, "https://example.com/" + i, null,
                    GivenConsent.PUBLISHED, false, true, null, owner));
            if (rows.size() == 1_000 || i == ITEMS - 1) {
                items.take(rows, false);
                rows = new ArrayList<>();
            }
        }
    }

    private String token() {
        Response login = given().redirects().follow(false).formParam("redirect_uri", "http://localhost/?state=x")
                .formParam("response_type", "code").formParam("client_id", "sayso").formParam("scope", "openid")
                .formParam("name", given.unique("program")).formParam("roles", "platform").post(provider + "/login");
        String code = login.header("Location").replaceAll(".*[?&]code=([^&]*).*", "$1");
        return given().formParam("grant_type", "authorization_code").formParam("client_id", "sayso")
                .formParam("client_secret", "dev-secret-of-32-characters-or-more").formParam("scope", "openid")
                .formParam("redirect_uri", "http://localhost/").formParam("code", code).post(provider + "/token").jsonPath()
                .getString("access_token");
    }
}
