package dev.sayso.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.web.BehindProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;

/** Cookies as in production: of this host alone, and over TLS alone. */
@QuarkusTest
@TestProfile(BehindProxy.class)
class HostCookiesTest {

    private static final String SESSION = "__Host-q_session";

    private final Map<String, String> jar = new HashMap<>();

    @Inject
    Given given;

    @Test
    void cookiesOfSigningInAreOfThisHostAlone() {
        Response sent = get("/settings");
        Cookie state = only(sent);
        assertThat(state.getName()).startsWith("__Host-q_auth_");
        assertThat(state.getMaxAge()).isPositive();

        Response back = get(Browser.atProvider(sent, given.unique("ann"), "creator").header("Location"));
        assertThat(back.detailedCookies().asList()).filteredOn(cookie -> cookie.getName().contains("q_"))
                .allSatisfy(HostCookiesTest::isOfThisHost);
        assertThat(back.detailedCookie(state.getName()).getMaxAge()).as("used up").isZero();
        assertThat(back.detailedCookie(SESSION).getMaxAge()).isPositive();

        assertThat(get("/settings").statusCode()).isEqualTo(200);
        Response out = Person.stranger().cookies(jar).header("Sec-Fetch-Site", "same-origin").post("/sign-out");
        assertThat(only(out).getName()).isEqualTo(SESSION);
        assertThat(only(out).getMaxAge()).isZero();
    }

    @Test
    void cookiesThatAnotherHostCouldWriteAreNotSeen() {
        Response sent = get("/settings");
        get(Browser.atProvider(sent, given.unique("ann"), "creator").header("Location"));
        String secret = jar.get(SESSION);
        for (String name : new String[] { "q_session", "__Host-q_session_chunk_1", "__host-q_session", "__Secure-q_session" }) {
            assertThat(Person.stranger().cookie(name, secret).get("/settings").statusCode()).as(name).isEqualTo(302);
            assertThat(Person.stranger().header("Cookie", "," + name + "=" + secret).get("/settings").statusCode()).as(name)
                    .isEqualTo(302);
        }
        assertThat(Person.stranger().header("Cookie", "q_session=x; __Host-q_session=" + secret + "; a=b").get("/settings")
                .statusCode()).isEqualTo(200);
    }

    private Response get(String address) {
        Response answer = Person.stranger().urlEncodingEnabled(false).cookies(jar).get(address);
        answer.detailedCookies().forEach(cookie -> jar.put(cookie.getName(), cookie.getValue()));
        jar.values().removeIf(String::isEmpty);
        return answer;
    }

    private static Cookie only(Response answer) {
        assertThat(answer.detailedCookies().asList()).hasSize(1);
        Cookie cookie = answer.detailedCookies().asList().get(0);
        isOfThisHost(cookie);
        return cookie;
    }

    private static void isOfThisHost(Cookie cookie) {
        assertThat(cookie.getName()).startsWith("__Host-");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
    }
}
