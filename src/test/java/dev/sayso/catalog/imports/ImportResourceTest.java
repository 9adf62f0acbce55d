package dev.sayso.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class ImportResourceTest {

    private static final String HEADER = "id,creator,title,kind,published_at,url,holders\n";

    @Inject
    Given given;

    @Test
    void catalogueIsTakenAndTakenAgainChangesNothing() {
        String catalogue = "\uFEFFid,creator,creator_name,title,kind,published_at,url,thumbnail_url,sponsored\r\n"
                + awkwardRows(given.unique("v"), 675);
        done(send("text/csv", catalogue)).body("rows_read", equalTo(675)).body("created", equalTo(675));
        done(send("text/csv", catalogue)).body("unchanged", equalTo(675)).body("rejected", equalTo(0));
    }

    private static String awkwardRows(String prefix, int count) {
        List<String> titles = List.of("\"Quotes, \"\"commas\"\" and \uD83C\uDF75\"", "\"Two\nlines\"", "=1+1", "| pipes | ' ;",
                "\u0645\u0631\u062D\u0628\u0627 ");
        return IntStream.range(0, count)
                .mapToObj(n -> "%s-_%d,creator.%d@x,Name %d,%s,video,2017-11-13T17:13:01.000Z,%s,%s,%s\r\n"
                        .formatted(prefix, n, n % 40, n % 40, titles.get(n % titles.size()), "https://youtu.be/" + n,
                                n % 3 == 0 ? "" : "https://i.ytimg.com/vi/" + n + "/default.jpg", n % 7 == 0))
                .collect(Collectors.joining());
    }

    @Test
    void jsonLinesAreTakenByTheirFirstByte() {
        String id = given.unique("item");
        String line = """
                {"id":"%s","title":"T","kind":"text","published_at":"2025-01-01T00:00:00Z","url":"https://e.com/",\
                "holders":[{"creator":"ana","role":"OWNER"}]}
                """.formatted(id);
        done(send("application/octet-stream", line + "\n{\"id\":\"" + id + "\"}\nnonsense\n")).body("format", equalTo("ndjson"))
                .body("created", equalTo(1)).body("rejected", equalTo(2));
        done(send("application/x-ndjson", line)).body("unchanged", equalTo(1));
    }

    @Test
    void dryRunOnlyReports() {
        String file = HEADER + row(given.unique("item")) + "bad\n";
        String dry = platform().contentType("text/csv").body(file).post("/api/v1/imports?dry_run=true").then().statusCode(202)
                .extract().path("id");
        done(dry).body("created", equalTo(1)).body("rejected", equalTo(1)).body("dry_run", equalTo(true));
        done(send("text/csv", file)).body("created", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "dry_run=yes", "dry_run=1", "dry_run=True", "dry_run=", "dry_run",
            "dry_run=true&dry_run=false" })
    void dryRunInOtherWordsIsNoRealOne(String query) {
        String file = HEADER + row(given.unique("item"));
        platform().contentType("text/csv").body(file).post("/api/v1/imports?" + query).then().statusCode(400);
        done(send("text/csv", file)).body("created", equalTo(1));
    }

    @Test
    void everyRejectionHasLineFieldAndReason() {
        String id = given.unique("item");
        String file = HEADER + row(id) + row(id) + row(given.unique("item")).replace("video", "film")
                + row(given.unique("item")).replace(",\n", ",ben:OWNER:1000000\n")
                + row(given.unique("item")).replace("https:", "=cmd:");
        String done = send("text/csv", file);
        done(done).body("created", equalTo(1)).body("rejected", equalTo(4));
        String next = platform().get("/api/v1/imports/" + done + "/rejections?limit=3").then().statusCode(200)
                .body("rejections.line", equalTo(List.of(3, 4, 5)))
                .body("rejections.field", equalTo(List.of("id", "kind", "holders")))
                .body("rejections.reason", equalTo(List.of("id_twice", "unknown_kind", "share_not_positive")))
                .extract().path("next");
        platform().get("/api/v1/imports/" + done + "/rejections?limit=3&after=" + next).then()
                .body("rejections.reason", equalTo(List.of("bad_url"))).body("next", equalTo(""));
        String report = platform().get("/api/v1/imports/" + done + "/rejections.csv").then().statusCode(200)
                .contentType("text/csv").extract().asString();
        assertThat(report).startsWith("line,column,reason,detail,value").contains("6,url,bad_url,").contains(",'=cmd://");
    }

    @Test
    void rowsThatTakeFromHoldersWait() {
        String id = given.unique("item");
        done(send("text/csv", HEADER + row(id).replace(",\n", ",ben:OWNER:400000;cleo:DEPICTED\n")))
                .body("created", equalTo(1));
        String file = HEADER + row(id).replace(",\n", ",ben:OWNER:300000;cleo:DEPICTED\n");
        done(send("text/csv", file)).body("held", equalTo(1)).body("changed", equalTo(0));
        done(send("text/csv", file)).body("held", equalTo(1));
        done(send("text/csv", HEADER + row(id))).body("unchanged", equalTo(1));
    }

    @Test
    void fileOfManyChunksFindsDoublesAcrossThem() {
        String prefix = given.unique("i");
        String rows = IntStream.range(0, 2_300).mapToObj(n -> row(prefix + n)).collect(Collectors.joining());
        done(send("text/csv", HEADER + rows + row(prefix + "5"))).body("created", equalTo(2_300))
                .body("rejected", equalTo(1)).body("rows_read", equalTo(2_301));
    }

    @Test
    void bodyMayBeLargerThanOthers() {
        String title = "x".repeat(250);
        String prefix = given.unique("i");
        String rows = IntStream.range(0, 4_000).mapToObj(n -> row(prefix + n).replace("Title", title))
                .collect(Collectors.joining());
        done(send("text/csv", HEADER + rows)).body("created", equalTo(4_000));
    }

    @Test
    void missingColumnsAreNamed() {
        platform().contentType("text/csv").body("id,title\na,b\n").post("/api/v1/imports").then().statusCode(422)
                .contentType("application/problem+json").body("type", endsWith(":columns-missing"))
                .body("columns", hasItems("creator", "kind", "published_at", "url"));
    }

    @Test
    void otherEncodingIsRefused() {
        platform().contentType("text/csv").body((HEADER + row("a")).getBytes(StandardCharsets.UTF_16)).post("/api/v1/imports")
                .then().statusCode(422).body("type", endsWith(":not-utf8"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "text/html", "text/csv; charset=iso-8859-1",
            "application/x-www-form-urlencoded" })
    void otherContentIsNotTaken(String type) {
        platform().contentType(type).body("x").post("/api/v1/imports").then().statusCode(415);
    }

    @Test
    void emptyFileOfJsonLinesIsDoneAtOnce() {
        done(send("application/x-ndjson", "\n")).body("rows_read", equalTo(0));
    }

    @Test
    void missingAndMalformedImportsAreNotFound() {
        for (String id : new String[] { UUID.randomUUID().toString(), "nonsense" }) {
            platform().get("/api/v1/imports/" + id).then().statusCode(404);
            platform().get("/api/v1/imports/" + id + "/rejections").then().statusCode(404);
            platform().get("/api/v1/imports/" + id + "/rejections.csv").then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "after=!", "limit=0", "limit=1001", "limit=ten" })
    void malformedCursorAndLimitAreBadRequests(String query) {
        String id = send("application/x-ndjson", "{}");
        platform().get("/api/v1/imports/" + id + "/rejections?" + query).then().statusCode(400);
    }

    @Test
    void onlyThePlatformMay() {
        Person.stranger().contentType("text/csv").body("x").post("/api/v1/imports").then().statusCode(401);
        given.person(Role.ADMIN).asks().contentType("text/csv").body("x").post("/api/v1/imports").then().statusCode(403);
        given.creator().asks().get("/api/v1/imports/" + UUID.randomUUID()).then().statusCode(403);
    }

    private static String row(String id) {
        return id + ",ana,Title,video,2025-01-01T00:00:00Z,https://example.com/,\n";
    }

    private String send(String type, String file) {
        return send(type, file.getBytes(StandardCharsets.UTF_8));
    }

    private String send(String type, byte[] file) {
        String id = platform().contentType(type).body(file).post("/api/v1/imports").then().statusCode(202).extract().path("id");
        return id;
    }

    /** Waits until the import has been read to its end. */
    private ValidatableResponse done(String id) {
        for (int tries = 0; tries < 600; tries++) {
            ValidatableResponse answer = platform().get("/api/v1/imports/" + id).then().statusCode(200);
            if ("done".equals(answer.extract().path("state"))) {
                return answer;
            }
            pause();
        }
        throw new AssertionError("Import " + id + " does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestSpecification platform() {
        return given.person(Role.PLATFORM).asks().config(RestAssured.config().encoderConfig(
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }
}
