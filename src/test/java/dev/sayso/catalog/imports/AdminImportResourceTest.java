package dev.sayso.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class AdminImportResourceTest {

    private static final String HEADER = "id,creator,title,kind,published_at,url\n";

    @Inject
    Given given;

    @Test
    void uploadedFileIsReadAndItsRejectionsShown() {
        String id = given.unique("item");
        String page = upload("items.csv", HEADER + id + ",ana,T,video,2025-01-01T00:00:00Z,https://e.com/\n"
                + "x,ana,<b>,film,2025-01-01T00:00:00Z,https://e.com/\n").then().statusCode(303).extract().header("Location");
        assertThat(readPage(page)).contains("items.csv", "Rejected rows", "The kind is video, audio, image or text.", ">film<");
        admin().get(page.substring(page.indexOf("/admin")) + "/rejections.csv").then().statusCode(200).contentType("text/csv")
                .header("Content-Type", containsString("utf-8"));
        admin().get("/admin/catalog").then().statusCode(200).body(containsString("items.csv"));
    }

    @Test
    void fileWithoutItsColumnsIsRefusedOnThePage() {
        upload("wrong.csv", "id,title\na,b\n").then().statusCode(422).body(containsString("creator, kind, published_at, url"))
                .body(containsString("role=\"alert\""));
    }

    @Test
    void formWithoutAFileIsRefusedOnThePage() {
        sends().multiPart("dryRun", "true").post("/admin/catalog/imports").then().statusCode(422)
                .body(containsString("Choose a file"));
    }

    @Test
    void formThatBreaksOffIsABadRequest() {
        sends().config(RestAssured.config().encoderConfig(EncoderConfig.encoderConfig()
                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT))).contentType("multipart/form-data; boundary=x")
                .body("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nid,tit")
                .post("/admin/catalog/imports").then().statusCode(400);
    }

    @Test
    void markupInAFileNameIsShownAsText() {
        String page = upload("<b>x.csv", HEADER).then().statusCode(303).extract().header("Location");
        admin().get(page.substring(page.indexOf("/admin"))).then().statusCode(200).body(not(containsString("<b>x")));
    }

    @Test
    void missingAndMalformedImportsAreNotFound() {
        admin().get("/admin/catalog/imports/" + UUID.randomUUID()).then().statusCode(404);
        admin().get("/admin/catalog/imports/nonsense").then().statusCode(404);
        admin().get("/admin/catalog/imports/" + UUID.randomUUID() + "/rejections.csv").then().statusCode(404);
    }

    @Test
    void uploadFromAnotherSiteIsRefused() {
        admin().header("Sec-Fetch-Site", "cross-site").multiPart("file", "a.csv", HEADER.getBytes(StandardCharsets.UTF_8))
                .post("/admin/catalog/imports").then().statusCode(403);
    }

    @Test
    void onlyAdministratorsMay() {
        Person.stranger().get("/admin/catalog").then().statusCode(302);
        given.creator().asks().get("/admin/catalog").then().statusCode(403);
        given.person(Role.MODERATOR, Role.SUPPORT, Role.PLATFORM).asks().get("/admin/catalog").then().statusCode(403);
    }

    private String readPage(String page) {
        String path = page.substring(page.indexOf("/admin"));
        Wait.until("the import", () -> !admin().get(path).asString().contains("data-hx-trigger"));
        return admin().get(path).asString();
    }

    private Response upload(String name, String text) {
        return sends().multiPart("file", name, text.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/admin/catalog/imports");
    }

    private RequestSpecification sends() {
        return admin().header("Sec-Fetch-Site", "same-origin");
    }

    private RequestSpecification admin() {
        return given.person(Role.ADMIN).asks();
    }
}
