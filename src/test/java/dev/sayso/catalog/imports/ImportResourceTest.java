package dev.sayso.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

    @Inject
    EntityManager entities;

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

    /** The odd files have a page of their own that says what is right. */
    @Test
    void namesOfColumnsInCapitalsAreRead() {
        String id = given.unique("odd");
        done(send("text/csv", odd("header-in-capitals.csv", id))).body("created", equalTo(1)).body("rejected", equalTo(0))
                .body("$", not(hasKey("ignored")));
        assertThat(holders(id + "-1")).containsExactly("alice OWNER", "carol DEPICTED");
    }

    @Test
    void columnThatStandsTwiceIsRefusedWithItsPlace() {
        platform().contentType("text/csv").body(odd("header-twice.csv", given.unique("odd"))).post("/api/v1/imports").then()
                .statusCode(422).body("type", endsWith(":names")).body("errors.field", contains("sponsored"))
                .body("errors.reason", contains("name_twice")).body("errors.column", contains(8));
    }

    @Test
    void columnsThatAreNearlyOursAreAskedAboutAndOthersLeftAlone() {
        String file = odd("header-nearly.csv", given.unique("odd"));
        platform().contentType("text/csv").body(file).post("/api/v1/imports").then().statusCode(422)
                .body("errors.field", contains("holder", "depicted complete"))
                .body("errors.meant", contains("holders", "depicted_complete"))
                .body("detail", containsString("Was “holders” meant?"));
        String views = file.replace("holder,depicted complete", "holders,depicted_complete");
        String dry = platform().contentType("text/csv").body(views).post("/api/v1/imports?dry_run=true").then().extract()
                .path("id");
        done(dry).body("created", equalTo(1)).body("ignored", contains("views"));
        done(send("text/csv", views)).body("created", equalTo(1)).body("ignored", contains("views"));
    }

    @Test
    void filesOfEuropeanSpreadsheetsAreRead() {
        String id = given.unique("odd");
        done(send("text/csv", odd("excel-european.csv", id))).body("created", equalTo(2)).body("rejected", equalTo(0));
        List<?> sponsored = select("select v.sponsored from item i join item_version v on v.id = i.version_id"
                + " where i.platform_id like ?1 order by i.platform_id", id + "%");
        assertThat(sponsored).isEqualTo(List.of(false, true));
    }

    @Test
    void fileThatWasCutIsNoticedByItsRowsOrPointedOut() {
        String id = given.unique("odd");
        String file = odd("cut-at-the-end.csv", id);
        String counted = platform().contentType("text/csv").body(file).post("/api/v1/imports?rows=3").then().statusCode(202)
                .body("rows_announced", equalTo(3)).extract().path("id");
        ended(counted).body("state", equalTo("failed")).body("failure.reason", equalTo("rows_differ"))
                .body("failure.detail", equalTo("3 rows were announced, and 2 came.")).body("created", equalTo(1))
                .body("rejected", equalTo(1)).body("unended.line", equalTo(3));
        platform().get("/api/v1/imports/" + counted + "/rejections").then().body("rejections.reason", contains("cut_short"));
        done(send("text/csv", file)).body("created", equalTo(1)).body("unchanged", equalTo(1))
                .body("unended.line", equalTo(3)).body("unended.detail", containsString("rows"));
        String whole = platform().contentType("text/csv").body(file).post("/api/v1/imports?rows=2").then().extract().path("id");
        done(whole).body("unchanged", equalTo(2));
        done(send("text/csv", file + "\n")).body("$", not(hasKey("unended")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rows=", "rows=-1", "rows=three", "rows=1&rows=1", "rows=9999999999999999999" })
    void rowsAreAWholeNumber(String query) {
        platform().contentType("text/csv").body(HEADER + row(given.unique("item"))).post("/api/v1/imports?" + query).then()
                .statusCode(400);
    }

    @Test
    void membersThatStandTwiceOrAreNearlyOursRejectTheirLine() {
        String id = given.unique("odd");
        String nearly = "{\"id\":\"" + id + "\",\"Holders\":[]}\n{\"id\":\"" + id + "-x\",\"holders\":[{\"creater\":\"x\"}]}\n";
        String sent = send("application/x-ndjson", odd("doubled-members.ndjson", id) + nearly);
        done(sent).body("created", equalTo(0)).body("rejected", equalTo(4));
        platform().get("/api/v1/imports/" + sent + "/rejections").then()
                .body("rejections.field", contains("title", "sponsored", "Holders", "creater"))
                .body("rejections.reason", contains("name_twice", "name_twice", "name_meant", "name_meant"))
                .body("rejections[0].value", equalTo("/title"))
                .body("rejections[2].detail", containsString("Was “holders” meant?"));
    }

    @Test
    void membersThatNobodyReadsAreTold() {
        String line = "{\"id\":\"" + given.unique("item") + "\",\"views\":1,\"title\":\"T\",\"kind\":\"text\","
                + "\"published_at\":\"2025-01-01T00:00:00Z\",\"url\":\"https://e.com/\","
                + "\"holders\":[{\"creator\":\"ana\",\"role\":\"OWNER\",\"since\":1}]}";
        done(send("application/x-ndjson", line)).body("created", equalTo(1))
                .body("ignored", contains("since", "views")).body("$", not(hasKey("unended")));
    }

    @Test
    void digitsAndMarksOfArabicMeanWhatTheyLookLike() {
        String id = given.unique("item");
        String file = "id,creator,title,kind,published_at,url,sponsored,holders\n\u200F" + id
                + "\u200F,ana,\u0639\u0645\u0644,video,"
                + "\u0662\u0660\u0662\u0665-\u0660\u0661-\u0660\u0661T\u0660\u0660:\u0660\u0660:\u0660\u0660Z,https://e.com/,\u0661,"
                + "ben:OWNER:\u0664\u0660\u0660\u0660\u0660\u0660\u061Bcleo:DEPICTED\n";
        done(send("text/csv", file)).body("created", equalTo(1));
        assertThat(holders(id)).containsExactly("ana OWNER", "ben OWNER", "cleo DEPICTED");
    }

    @Test
    void missingColumnsAreNamed() {
        platform().contentType("text/csv").body("id,title\na,b\n").post("/api/v1/imports").then().statusCode(422)
                .contentType("application/problem+json").body("type", endsWith(":columns-missing"))
                .body("columns", hasItems("creator", "kind", "published_at", "url"));
    }

    @Test
    void otherEncodingIsRefused() {
        for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            platform().contentType("text/csv").body((HEADER + row("a")).getBytes(other)).post("/api/v1/imports").then()
                    .statusCode(422).body("type", endsWith(":not-utf8"));
        }
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

    /** An odd file, with ids of the test's own. */
    static String odd(String name, String id) {
        try (InputStream file = ImportResourceTest.class.getResourceAsStream("/odd/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\bodd-(?=[0-9]+\\b)", id + "-");
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private List<String> holders(String item) {
        return select("select c.platform_id || ' ' || h.role from item i join holder h on h.version_id = i.holders_id"
                + " join creator c on c.id = h.creator_id where i.platform_id = ?1 order by 1", item).stream()
                .map(Object::toString).toList();
    }

    private List<?> select(String sql, String parameter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).setParameter(1, parameter).getResultList());
    }

    /** Waits until the import has been read to its end. */
    private ValidatableResponse done(String id) {
        return ended(id).body("state", equalTo("done"));
    }

    private ValidatableResponse ended(String id) {
        Wait.until("the import", () -> !"running".equals(state(id).extract().path("state")));
        return state(id);
    }

    private ValidatableResponse state(String id) {
        return platform().get("/api/v1/imports/" + id).then().statusCode(200);
    }

    private RequestSpecification platform() {
        return given.person(Role.PLATFORM).asks().config(RestAssured.config().encoderConfig(
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }
}
