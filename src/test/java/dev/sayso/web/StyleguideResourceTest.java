package dev.sayso.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import nu.validator.client.EmbeddedValidator;

@QuarkusTest
class StyleguideResourceTest {

    @ParameterizedTest
    @CsvSource({ "en, ltr", "es, ltr", "ar, rtl" })
    void everyComponentIsValidHtmlInEveryLanguage(String language, String direction) throws Exception {
        String page = given().queryParam("lang", language).get("/styleguide").then().statusCode(200)
                .header("Content-Language", language).body("html.@lang", equalTo(language))
                .body("html.@dir", equalTo(direction)).extract().asString();
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);

        String found = validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));

        assertThat(found.lines()).noneMatch(line -> line.startsWith("Error"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "css", "js", "svg" })
    void whatItLoadsComesCompressedAndStays(String kind) {
        String page = given().get("/styleguide").asString();
        String path = page.replaceAll("(?s).*\"(/assets/[^\"#]*\\." + kind + ")[\"#].*", "$1");

        given().config(RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip").get(path).then().statusCode(200)
                .header("Content-Encoding", "gzip").header("Cache-Control", containsString("immutable"));
    }

    @Test
    void aThemeIsTriedOnOnePageOnly() {
        given().queryParam("theme", "dark").get("/styleguide").then().statusCode(200)
                .body("html.@data-theme", equalTo("dark"));
        given().get("/styleguide").then().body(not(containsString("data-theme")));
    }
}
