package dev.sayso.account;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SameSiteAttribute;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

/** Signs in, and tries to get in, through a real Keycloak with the realm we ship. */
@QuarkusTest
@TestProfile(KeycloakSignInTest.WithKeycloak.class)
@EnabledIfSystemProperty(named = Keycloak.HOME, matches = ".+")
class KeycloakSignInTest {

    private static Playwright playwright;
    private static Browser browser;

    @Inject
    Accounts accounts;

    @Inject
    Creators creators;

    private String realm;
    private String application;
    private KeycloakAdmin admin;
    private Visitor visitor;

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create();
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @BeforeEach
    void arrive() {
        realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        application = ConfigProvider.getConfig().getValue("sayso.public-url", String.class);
        admin = new KeycloakAdmin(realm);
        visitor = new Visitor(browser, application);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void peopleSignInByCodeWithPkceAndNonce() {
        visitor.signIn("bob");

        Map<String, String> asked = parameters(visitor.sentTo("/protocol/openid-connect/auth").getQuery());
        assertThat(asked).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", application + "/sign-in/return")
                .containsKeys("code_challenge", "nonce", "state");
        assertThat(visitor.sessionCookie().value).matches("[A-Za-z0-9_-]{43}");
        assertThat(visitor.sessionCookie().httpOnly).isTrue();
        assertThat(visitor.sessionCookie().sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    @Test
    void rolesArrive() {
        visitor.signIn("bob");
        assertThat(visitor.sees("/studio")).isTrue();
        assertThat(visitor.goTo("/studio")).isEqualTo(200);

        try (Visitor support = new Visitor(browser, application)) {
            support.signIn("sam");
            assertThat(support.sees("/studio")).isFalse();
            assertThat(support.goTo("/studio")).isEqualTo(403);
        }
    }

    @Test
    void firstSignInTiesTheChannelForGood() {
        QuarkusTransaction.requiringNew().run(() -> creators.persist(new Creator("alice", "Alice", Instant.now())));

        visitor.signIn("alice");
        try (Visitor impostor = new Visitor(browser, application)) {
            impostor.signIn("mallory");
        }

        assertThat(channelOf("alice")).isEqualTo("alice");
        assertThat(channelOf("mallory")).isNull();
    }

    @Test
    void signOutEndsTheProvidersSession() {
        visitor.signIn("mona");
        visitor.loseSessionCookie();
        visitor.goTo("/sign-in");
        assertThat(visitor.isSignedIn()).as("the provider knows the person still").isTrue();

        visitor.signOut();

        visitor.goTo("/sign-in");
        assertThat(visitor.isAskedForPassword()).isTrue();
        assertThat(admin.sessionsOf("mona")).isEmpty();
    }

    @Test
    void sessionOutlivesTheProvidersTokens() throws InterruptedException {
        admin.letTokensLive(1);
        try {
            visitor.signIn("max");
            Thread.sleep(2_500);

            assertThat(visitor.goTo("/settings")).isEqualTo(200);
            assertThat(visitor.isSignedIn()).isTrue();
            visitor.signOut();
            assertThat(admin.sessionsOf("max")).isEmpty();
        } finally {
            admin.letTokensLive(300);
        }
    }

    @Test
    void providerEndsOneSession() {
        visitor.signIn("ada");
        String sid = admin.sessionsOf("ada").get(0);
        try (Visitor elsewhere = new Visitor(browser, application)) {
            elsewhere.signIn("ada");

            admin.endSession(sid);

            visitor.goTo("/settings");
            assertThat(visitor.isAskedForPassword()).isTrue();
            elsewhere.goTo("/settings");
            assertThat(elsewhere.isSignedIn()).isTrue();
        }
    }

    @Test
    void providerEndsAllSessionsOfAPerson() {
        visitor.signIn("carol");
        try (Visitor elsewhere = new Visitor(browser, application)) {
            elsewhere.signIn("carol");

            admin.endSessionsOf("carol");

            for (Visitor each : List.of(visitor, elsewhere)) {
                each.goTo("/settings");
                assertThat(each.isAskedForPassword()).isTrue();
            }
        }
    }

    @Test
    void platformsTokenIsAccepted() {
        ping(admin.tokenOf("sayso-platform")).statusCode(200);
    }

    @Test
    void wrongAudienceIsRefused() {
        refused(ping(admin.tokenOf(TestRealm.STRANGER)));
    }

    @Test
    void idTokenOpensNothing() {
        visitor.signIn("bob");
        visitor.signOut();
        String idToken = requireNonNull(
                parameters(visitor.sentTo("/protocol/openid-connect/logout").getQuery()).get("id_token_hint"));

        refused(ping(idToken));
        given().formParam("logout_token", idToken).post(application + "/sign-out/backchannel").then().statusCode(400);
    }

    @Test
    void strangersAreChallengedForAToken() {
        refused(given().redirects().follow(false).get(application + "/api/v1/ping").then());
    }

    @Test
    void sessionOpensNoDoorForMachines() {
        visitor.signIn("bob");

        refused(given().cookie("q_session", visitor.sessionCookie().value).redirects().follow(false)
                .get(application + "/api/v1/ping").then());
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable).findFirst().orElseThrow();
    }

    private ValidatableResponse ping(String token) {
        return given().auth().preemptive().oauth2(token).get(application + "/api/v1/ping").then();
    }

    private static void refused(ValidatableResponse response) {
        String challenge = response.statusCode(401).extract().header("WWW-Authenticate");
        assertThat(challenge).startsWith("Bearer");
    }

    private String channelOf(String user) {
        return QuarkusTransaction.requiringNew().call(() -> accounts.of(realm, admin.subjectOf(user)).orElseThrow()
                .creator().map(Creator::platformId).orElse(null));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
    }

    /** Sign-in as in production, but for TLS. */
    public static class WithKeycloak implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    DoorsResource.ENABLED, "true",
                    "quarkus.oidc.devservices.enabled", "false",
                    "quarkus.oidc.authentication.nonce-required", "true",
                    "quarkus.oidc.token.audience", "sayso",
                    "quarkus.oidc.api.token.audience", "sayso",
                    "sayso.account.claim", "account_id");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Keycloak.class));
        }
    }
}
