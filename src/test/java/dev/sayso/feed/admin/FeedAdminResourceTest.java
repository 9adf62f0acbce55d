package dev.sayso.feed.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Statements;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import dev.sayso.feed.webhook.GivenConsumers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class FeedAdminResourceTest {

    private static final String CONSUMERS = "/admin/feed/consumers";

    @Inject
    Given given;

    @Inject
    GivenConsumers consumers;

    private Person admin;

    @BeforeEach
    void signIn() {
        admin = given.person(Role.ADMIN);
    }

    @Test
    void secretIsShownOnceAndNeverAgain() {
        Response added = add(given.unique("Search index"), "http://127.0.0.1:9/hook", "");
        assertThat(added.statusCode()).isEqualTo(200);
        String secret = added.asString().replaceAll("(?s).*(whsec_[A-Za-z0-9+/=]+).*", "$1");
        assertThat(secret).startsWith("whsec_").hasSize(50);
        String page = admin.asks().get(CONSUMERS + "/" + id(added)).asString();
        assertThat(page).doesNotContain("whsec_").contains("http://127.0.0.1:9/hook");
    }

    @Test
    void wrongFormComesBackAsItWas() {
        Response refused = admin.sends().formParam("name", " ").formParam("url", "gopher://x")
                .formParam("client", "c".repeat(300))
                .formParam("type-terms-retired", "true").post(CONSUMERS);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Enter a name.", "The address begins with https://.", "at most 255 characters",
                "value=\"gopher://x\"").containsPattern("id=\"type-terms-retired\"[^>]* checked");
    }

    @Test
    void namesAndClientsAreUnique() {
        String name = given.unique("Cache");
        String client = given.unique("client");
        add(name, "http://127.0.0.1:9/", client);
        Response twice = add(name, "http://127.0.0.1:9/other", client);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.asString()).contains("Another consumer has this name", "Another consumer has this client name");
    }

    @Test
    void changesAreKept() {
        String id = consumers.paused().toString();
        String name = given.unique("Renamed");
        assertThat(admin.asks().get(CONSUMERS + "/" + id + "/change").statusCode()).isEqualTo(200);
        Response changed = admin.sends().formParam("name", name).formParam("url", "https://hooks.example.com/a")
                .formParam("type-terms-retired", "true").formParam("version", version(id))
                .post(CONSUMERS + "/" + id + "/change");
        assertThat(changed.statusCode()).isEqualTo(303);
        String page = admin.asks().get(changed.header("Location")).asString();
        assertThat(page).contains(name, "https://hooks.example.com/a", "terms.retired", "Changed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "pause", "resumption", "secret", "end" })
    void whoeverSawAnOlderStateChangesNothing(String act) {
        String id = consumers.paused().toString();
        act(id, "resumption");
        act(id, "pause");
        for (String version : new String[] { "0", "1", "999", "x", "" }) {
            Response refused = admin.sends().formParam("version", version).post(CONSUMERS + "/" + id + "/" + act);
            assertThat(refused.statusCode()).as(version).isEqualTo(409);
            assertThat(refused.asString()).contains("You asked ", "Paused");
        }
        assertThat(admin.asks().get(CONSUMERS + "/" + id).asString()).contains("Paused").doesNotContain("whsec_");
    }

    @ParameterizedTest
    @ValueSource(strings = { "pause", "resumption", "secret", "end", "change" })
    void sameFormTwiceIsDoneOnce(String act) {
        Response added = add(given.unique("Twice"), "http://127.0.0.1:9/", "");
        String id = id(added);
        if (act.equals("resumption")) {
            act(id, "pause");
        }
        String version = version(id);
        String name = given.unique("Changed");
        for (int i = 0; i < 2; i++) {
            Response sent = admin.sends().formParam("version", version).formParam("name", name)
                    .formParam("url", "http://127.0.0.1:9/b").post(CONSUMERS + "/" + id + "/" + act);
            assertThat(sent.statusCode()).isEqualTo(i == 0 && act.equals("secret") ? 200 : 303);
        }
        if (!act.equals("end")) {
            assertThat(version(id)).isEqualTo(String.valueOf(Integer.parseInt(version) + 1));
        }
    }

    @Test
    void consumerSentTwiceIsOneAndItsSecretIsNotShownAgain() {
        String name = given.unique("Once");
        String id = id(add(name, "http://127.0.0.1:9/", ""));
        Response again = add(name, "http://127.0.0.1:9/", "");
        assertThat(again.statusCode()).isEqualTo(303);
        String page = admin.asks().get(again.header("Location")).asString();
        assertThat(page).contains("/admin/feed/consumers/" + id, "shown once, and is not shown again").doesNotContain("whsec_");
        act(id, "pause");
        assertThat(add(name, "http://127.0.0.1:9/", "").statusCode()).isEqualTo(422);
    }

    @Test
    void staleChangeComesBackWithBothAndNothingIsLost() {
        String id = consumers.paused().toString();
        String version = version(id);
        act(id, "resumption");
        String name = given.unique("Mine");
        Response told = admin.sends().formParam("version", version).formParam("name", name)
                .formParam("url", "https://hooks.example.com/mine").post(CONSUMERS + "/" + id + "/change");
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.asString()).contains("You asked to change this consumer", "http://127.0.0.1:9/",
                "value=\"" + name + "\"",
                "value=\"https://hooks.example.com/mine\"", "name=\"version\" value=\"2\"");
    }

    @Test
    void testAndRedeliverySentTwiceAreSentOnce() {
        String id = consumers.paused().toString();
        String form = admin.asks().get(CONSUMERS + "/" + id).asString()
                .replaceAll("(?s).*/test\"[^>]*>\\s*<input[^>]*name=\"version\" value=\"(\\d+)\".*", "$1");
        String list = "/admin/feed/deliveries?consumer=" + id;
        for (int i = 0; i < 2; i++) {
            assertThat(admin.sends().formParam("version", form).post(CONSUMERS + "/" + id + "/test").statusCode())
                    .isEqualTo(303);
        }
        assertThat(admin.asks().get(list).asString().split("<code>sayso.test", -1)).hasSize(2);
        Wait.until("the delivery", () -> admin.asks().get(list).asString().contains("redelivery"));
        String page = admin.asks().get(list).asString();
        String again = page.replaceAll("(?s).*(/admin/feed/deliveries/\\d+/redelivery).*", "$1");
        String seen = page.replaceAll("(?s).*/redelivery\"[^>]*>\\s*<input[^>]*name=\"version\" value=\"(\\d+)\".*", "$1");
        for (int i = 0; i < 2; i++) {
            assertThat(admin.sends().formParam("version", seen).post(again).statusCode()).isEqualTo(303);
        }
        assertThat(admin.asks().get(list).asString().split("<code>sayso.test", -1)).hasSize(3);
    }

    @Test
    void pausedConsumerGoesOnAndEnds() {
        String id = consumers.paused().toString();
        assertThat(act(id, "resumption").statusCode()).isEqualTo(303);
        assertThat(admin.asks().get(CONSUMERS + "/" + id).asString()).contains("Pause this consumer");
        assertThat(act(id, "secret").asString()).contains("whsec_").contains("Both secrets sign until");
        assertThat(admin.asks().get(CONSUMERS + "/" + id + "/end").asString()).contains("cannot be taken back");
        assertThat(act(id, "end").statusCode()).isEqualTo(303);
        assertThat(admin.asks().get(CONSUMERS + "/" + id).asString()).contains("Ended").doesNotContain("Send a test event");
        assertThat(admin.sends().post(CONSUMERS + "/" + id + "/test").statusCode()).isEqualTo(409);
    }

    @Test
    void deliveriesAreFilteredAndSentAgain() {
        String id = consumers.paused().toString();
        Response tested = admin.sends().post(CONSUMERS + "/" + id + "/test");
        assertThat(tested.statusCode()).isEqualTo(303);
        String list = "/admin/feed/deliveries?consumer=" + id;
        Wait.until("the delivery", () -> admin.asks().get(list).asString().contains("redelivery"));
        String page = admin.asks().get(list).asString();
        assertThat(page).contains("sayso.test", "No connection", "Failed");
        assertThat(admin.asks().get(list + "&state=FAILED").asString()).contains("sayso.test");
        assertThat(admin.asks().get(list + "&state=TAKEN").asString()).contains("No such delivery")
                .doesNotContain("sayso.test");
        String again = page.replaceAll("(?s).*(/admin/feed/deliveries/\\d+/redelivery).*", "$1");
        Response sent = admin.sends().post(again);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith(list);
        assertThat(admin.asks().get(list).asString().split("sayso.test", -1).length)
                .isGreaterThan(page.split("sayso.test", -1).length);
        assertThat(admin.asks().get("/admin/feed/deliveries?state=NONE").statusCode()).isEqualTo(404);
        assertThat(admin.asks().get("/admin/feed/deliveries?consumer=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void listsAskTheDatabaseAFixedNumberOfTimes() {
        consumers.delivery();
        long few = Statements.of(() -> admin.asks().get("/admin/feed/deliveries"));
        for (int n = 0; n < 5; n++) {
            consumers.delivery();
        }
        assertThat(Statements.of(() -> admin.asks().get("/admin/feed/deliveries"))).isLessThanOrEqualTo(few);
        assertThat(Statements.of(() -> admin.asks().get("/admin/feed"))).isLessThanOrEqualTo(6);
    }

    @Test
    void pagesSpeakEachLanguage() {
        consumers.delivery();
        assertThat(admin.asks().header("Accept-Language", "es").get("/admin/feed").asString()).contains("Añadir un consumidor");
        assertThat(admin.asks().header("Accept-Language", "ar").get("/admin/feed/deliveries").asString())
                .contains("عمليات التسليم");
    }

    private Response add(String name, String url, String client) {
        return admin.sends().formParam("name", name).formParam("url", url).formParam("client", client).post(CONSUMERS);
    }

    private Response act(String id, String act) {
        return admin.sends().formParam("version", version(id)).post(CONSUMERS + "/" + id + "/" + act);
    }

    private String version(String id) {
        return admin.asks().get(CONSUMERS + "/" + id + "/end").asString()
                .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private static String id(Response page) {
        return page.asString().replaceAll("(?s).*/admin/feed/consumers/([0-9a-f-]{36})/.*", "$1");
    }
}
