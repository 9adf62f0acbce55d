package dev.sayso.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;

@QuarkusTest
@TestProfile(OnePublicHost.class)
class HostFilterTest {

    private static final String SITE = "sayso.example.com";

    @TestHTTPResource(value = "/health", management = true)
    URL health;

    @ParameterizedTest
    @CsvSource({ "sayso.example.com, /, 200", "SAYSO.example.com, /, 200", "sayso.example.com:443, /, 200",
            "sayso.example.com:8443, /, 421", "sayso.example.com.evil.example, /, 421", "evil.example, /, 421",
            "localhost, /, 421", "127.0.0.1, /, 421", "evil.example, /nothing, 421", "evil.example, /log/key, 421",
            "app:8080, /log/key, 200", "app:8080, /sign-out/backchannel, 405", "app:8080, /, 421", "app:8080, /settings, 421",
            "app:8081, /log/key, 421", "my_app, /log/key, 200" })
    void onlyWhatIsMeantForUsIsAnswered(String host, String path, int status) {
        assertThat(Person.stranger().header("Host", host).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void refusalIsAPageOrAProblemWithTheHeadersOfAll() {
        Person.stranger().header("Host", "evil.example").get("/").then().statusCode(421).contentType(ContentType.HTML)
                .header("X-Content-Type-Options", "nosniff");
        Person.stranger().header("Host", "evil.example").get("/api/v1/ping").then().statusCode(421)
                .contentType("application/problem+json");
    }

    @Test
    void nameThatAProxyGivesCounts() {
        Person.stranger().header("Host", SITE).header("X-Forwarded-Host", "evil.example").get("/").then().statusCode(421);
        Person.stranger().header("Host", "10.0.0.7").header("X-Forwarded-Host", SITE).get("/").then().statusCode(200);
    }

    @Test
    void whatOperatorsAskNeedsNoName() {
        given().header("Host", "10.0.0.7:9000").get(health).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({ "https://sayso.example.com, 303", "http://sayso.example.com, 403", "https://sayso.example.com:443, 403",
            "https://evil.example, 403", "http://app:8080, 403" })
    void originIsThePublicOneAlone(String origin, int status) {
        Person.stranger().header("Host", SITE).header("Origin", origin).contentType(ContentType.URLENC)
                .formParam("language", "es").post("/language").then().statusCode(status);
    }

    @Test
    void addressesThatWeTellAreThePublicOnes() {
        assertThat(Person.stranger().header("Host", "app:8080").get("/.well-known/authzen-configuration").body().asString())
                .contains("https://Sayso.example.com/access/v1/evaluation").doesNotContain("app:8080");
    }
}
