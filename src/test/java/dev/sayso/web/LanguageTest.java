package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sayso.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
class LanguageTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "-, -, EN", "-, es, ES", "-, es-MX, ES", "-, ar-EG, AR", "-, 'de, ar;q=0.5', AR", "-, 'en;q=0.1, es;q=0.9', ES",
            "-, de, EN", "-, '', EN", "-, *, EN", "-, ';q=;;', EN", "-, 'es;q=banana', EN", "-, '\u0000', EN",
            "ar, es, AR", "en, es, EN", "xx, es, ES", "'', es, ES", "AR, es, ES" })
    void cookieGoesBeforeHeaderAndNonsenseIsEnglish(@Nullable String cookie, @Nullable String header, Language chosen) {
        assertThat(Language.choose(cookie, header)).isEqualTo(chosen);
    }

    @Test
    void endlessHeaderIsEnglish() {
        assertThat(Language.choose(null, "es,".repeat(5_000))).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @CsvSource({ "en, ltr", "es, ltr", "ar, rtl" })
    void pageAndHeadersAgree(String language, String direction) {
        Response response = Person.stranger().header("Accept-Language", language).get("/");
        response.then().statusCode(200).header("Content-Language", language)
                .body(containsString("<html lang=\"" + language + "\" dir=\"" + direction + "\""));
        assertVariesByLanguage(response);
    }

    @Test
    void choiceIsKeptByTheBrowser() {
        Response chosen = Person.stranger().header("Sec-Fetch-Site", "same-origin").contentType(ContentType.URLENC)
                .formParam("language", "ar").formParam("to", "/sign-in/refusal").post("/language");
        chosen.then().statusCode(303).header("Location", containsString("/sign-in/refusal"));
        Person.stranger().cookies(chosen.cookies()).header("Accept-Language", "es").get("/sign-in/refusal").then()
                .header("Content-Language", "ar").body(containsString("dir=\"rtl\""));
    }

    @Test
    void choiceLeadsNowhereElse() {
        String location = Person.stranger().header("Sec-Fetch-Site", "same-origin").contentType(ContentType.URLENC)
                .formParam("language", "ar").formParam("to", "//evil.example/").post("/language").header("Location");
        assertThat(location).matches("http://localhost:\\d+/");
    }

    @Test
    void languageThatWeDoNotSpeakIsRefused() {
        Response refused = Person.stranger().header("Sec-Fetch-Site", "same-origin").contentType(ContentType.URLENC)
                .formParam("language", "xx\r\nSet-Cookie: a=b").post("/language");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.cookies()).isEmpty();
    }

    private static void assertVariesByLanguage(Response response) {
        assertThat(response.headers().getValues("Vary").stream().flatMap(line -> Arrays.stream(line.split(", *"))))
                .contains("Accept-Language", "Cookie");
    }
}
