package dev.sayso.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AssetsTest {

    @Inject
    Assets assets;

    @TestHTTPResource
    URI application;

    @Test
    void addressIsTheHashOfTheContent() throws NoSuchAlgorithmException {
        for (Assets.Asset asset : all()) {
            byte[] sent = given().get(asset.path()).then().statusCode(200).extract().asByteArray();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sent);
            assertThat(asset.path()).startsWith("/assets/" + HexFormat.of().formatHex(digest, 0, 8) + "/sayso.");
        }
    }

    @Test
    void browserAsksOnce() {
        for (Assets.Asset asset : all()) {
            given().get(asset.path()).then().header("Cache-Control", "public, max-age=31536000, immutable")
                    .contentType(asset.type());
        }
    }

    @Test
    void otherHashIsNotFound() {
        given().get("/assets/0123456789abcdef/sayso.css").then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void assetsTravelCompressed() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(application.resolve(assets.css().path()))
                .header("Accept-Encoding", "gzip").build();
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.headers().allValues("Vary").toString()).containsIgnoringCase("accept-encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes())
                .isEqualTo(assets.css().content().getBytes());
    }

    private List<Assets.Asset> all() {
        return List.of(assets.css(), assets.js(), assets.icons());
    }
}
