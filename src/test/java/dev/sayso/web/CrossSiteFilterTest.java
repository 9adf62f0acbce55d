package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Another site cannot act in a person's name. */
@QuarkusTest
class CrossSiteFilterTest {

    @TestHTTPResource
    URI application;

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "same-origin, -, 303", "same-origin, https://evil.example, 303", "none, -, 303",
            "same-site, -, 403", "cross-site, -, 403", "cross-site, OURS, 403", "same-site, OURS, 403", "'', OURS, 403",
            "SAME-ORIGIN, -, 403", "nonsense, -, 403",
            "-, OURS, 303", "-, PUBLIC, 303",
            "-, https://evil.example, 403", "-, null, 403", "-, '', 403", "-, OURS.evil.example, 403", "-, HTTPS, 403",
            "-, http://localhost, 403",
            "-, -, 403" })
    void formIsTakenFromOurOwnPagesAlone(String site, String origin, int status) {
        RequestSpecification form = Person.stranger().contentType(ContentType.URLENC).formParam("language", "es");
        if (site != null) {
            form.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            form.header("Origin", origin.replace("OURS", ours()).replace("PUBLIC", "http://localhost:8080")
                    .replace("HTTPS", ours().replace("http:", "https:")));
        }
        int answered = form.post("/language").statusCode();
        assertThat(answered).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE", "PROPFIND", "post" })
    void everyUnsafeMethodIsRefused(String method) {
        Person.stranger().header("Sec-Fetch-Site", "cross-site").request(method, "/settings").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "HEAD", "OPTIONS" })
    void safeMethodsMayComeFromAnywhere(String method) {
        Person.stranger().header("Sec-Fetch-Site", "cross-site").request(method, "/").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/anything", "/access/v1/evaluation", "/sign-out/backchannel" })
    void programsNameNoSite(String path) {
        assertThat(Person.stranger().contentType(ContentType.URLENC).post(path).statusCode()).isNotEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/../language", "/api/%2e%2e/language", "/api/..%2flanguage", "/api/%2E%2E%2Flanguage",
            "//language", "/access/;/../language", "/sign-out/backchannel/../../language", "/api/..;/language" })
    void noDetourThroughTheProgramsPathsEscapesTheCheck(String path) {
        RequestSpecification form = Person.stranger().urlEncodingEnabled(false).header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded").body("language=es");
        assertThat(form.post(path).cookies()).as("whatever the answer, nothing was done").doesNotContainKey("language");
    }

    private String ours() {
        return "http://" + application.getAuthority();
    }
}
