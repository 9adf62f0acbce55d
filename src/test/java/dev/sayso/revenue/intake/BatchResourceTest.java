package dev.sayso.revenue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.GivenRevenue.Line;
import dev.sayso.revenue.GivenRevenue.Work;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class BatchResourceTest {

    @Inject
    Given given;
    @Inject
    GivenRevenue revenue;

    private long creator;

    private Work work(int share) {
        creator = revenue.creator();
        return revenue.derivative(Line.of(revenue.item(Map.of(creator, 1_000_000)), share));
    }

    @Test
    void eventsArePostedOnceHoweverOftenTheyAreTold() {
        Work work = work(333_333);
        String id = given.unique("e");
        List<String> events = IntStream.range(0, 2_500)
                .mapToObj(n -> GivenBatches.earning(id + n, work.name(), "0.000001", "EUR")).toList();
        done(send(events, "\"EUR\":\"0.0025\"")).body("state", equalTo("done")).body("posted", equalTo(2_500))
                .body("rows_read", equalTo(2_500));
        assertThat(accrued()).isEqualTo(833);
        List<String> other = new ArrayList<>(events);
        Collections.shuffle(other, new Random(1));
        other.set(0, GivenBatches.earning(id + "new", work.name(), "0.0005", "EUR"));
        done(send(other, "\"EUR\":\"0.002999\"")).body("posted", equalTo(1)).body("duplicates", equalTo(2_499));
        assertThat(accrued()).isEqualTo(999);
    }

    @Test
    void sameBatchIsTheSameAndAnotherByItsNameIsRefused() {
        Work work = work(500_000);
        String name = given.unique("batch");
        String file = GivenBatches.file(name, "\"EUR\":\"1\"",
                List.of(GivenBatches.earning(given.unique("e"), work.name(), "1", "EUR")));
        post(file).statusCode(202).header("Location", endsWith("/api/v1/revenue-events/" + name));
        done(name).body("posted", equalTo(1));
        post(file).statusCode(202).body("state", equalTo("done")).body("posted", equalTo(1));
        post(file.replace("\"1\"", "\"2\"")).statusCode(422).body("type", endsWith(":batch-differs"));
        assertThat(accrued()).isEqualTo(500_000);
    }

    @Test
    void sameBatchSentAtOnceIsTakenOnce() throws InterruptedException {
        Work work = work(500_000);
        String name = given.unique("batch");
        String file = GivenBatches.file(name, "\"EUR\":\"1\"",
                List.of(GivenBatches.earning(given.unique("e"), work.name(), "1", "EUR")));
        CountDownLatch done = new CountDownLatch(6);
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 6; i++) {
            new Thread(() -> {
                try {
                    statuses.add(post(file).extract().statusCode());
                } finally {
                    done.countDown();
                }
            }).start();
        }
        done.await();
        assertThat(statuses).hasSize(6).containsOnly(202);
        done(name).body("posted", equalTo(1));
        assertThat(accrued()).isEqualTo(500_000);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"EUR\":\"2\"", "\"EUR\":\"1\",\"JPY\":\"1\"", "", "\"USD\":\"1\"" })
    void batchWithOtherControlsIsQuarantinedWhole(String sums) {
        Work work = work(500_000);
        List<String> events = List.of(GivenBatches.earning(given.unique("e"), work.name(), "1", "EUR"));
        done(send(events, sums)).body("state", equalTo("quarantined")).body("posted", equalTo(0))
                .body("controls.found.sums.EUR", equalTo("1.00")).body("controls.found.count", equalTo(1));
        assertThat(accrued()).isZero();
        done(send(events, "\"EUR\":\"1\"")).body("posted", equalTo(1));
    }

    @Test
    void quarantineNamesTheLinesAtFaultAndBothFigures() throws IOException {
        String batch = sendOdd("revenue-comma-and-number.ndjson", "odd-r1");
        done(batch).body("state", equalTo("quarantined")).body("posted", equalTo(0)).body("rejected", equalTo(2))
                .body("differences", hasSize(1)).body("differences[0].of", equalTo("EUR"))
                .body("differences[0].declared", equalTo("9.25")).body("differences[0].counted", equalTo("3.00"));
        platform().get("/api/v1/revenue-events/" + batch + "/rejections").then().body("rejections.line", contains(3, 4))
                .body("rejections.field", contains("gross", "gross"))
                .body("rejections.reason", contains("decimal_comma", "not_text"));
        assertThat(platform().get("/api/v1/revenue-events/" + batch + "/rejections.csv").asString())
                .contains("3,gross,decimal_comma").contains("4,gross,not_text");
        for (String language : List.of("en", "es", "ar")) {
            given.person(Role.ADMIN).asks().cookie("language", language)
                    .get("/admin/revenue/batches/"
                            + revenue.rows("select cast(id as varchar) from revenue_batch where platform_id = ?1", batch)
                                    .get(0))
                    .then().statusCode(200).body(containsString("1234.56")).body(containsString("2,25"));
        }
    }

    @Test
    void zerosAndCurrenciesOfTheTimeAreTaken() throws IOException {
        String batch = sendOdd("revenue-zeros-and-old-currency.ndjson", "odd-r2");
        done(batch).body("state", equalTo("done")).body("rejected", equalTo(0)).body("suspended", equalTo(2))
                .body("differences", hasSize(0));
        assertThat(revenue.rows("select currency, sum(micros) from suspense where derivative = ?1 group by currency order by 1",
                "spin-" + batch)).extracting(row -> ((Object[]) row)[0] + " " + ((Number) ((Object[]) row)[1]).longValue())
                .containsExactly("EUR 1500000", "HRK 7000000");
    }

    @Test
    void whatIsWrongInASumOfTheFirstLineIsSaid() {
        post("{\"batch\":\"b\",\"count\":0,\"sums\":{\"EUR\":\"1,5\"}}").statusCode(422)
                .body("errors[0].field", equalTo("sums.EUR")).body("errors[0].reason", equalTo("decimal_comma"));
        post("{\"batch\":\"b\",\"count\":0,\"sums\":{\"ABC\":\"1\"}}").statusCode(422)
                .body("errors[0].field", equalTo("sums.ABC")).body("errors[0].reason", equalTo("unknown_currency"));
    }

    @Test
    void amountsAtFaultAreNamedBeforeWhatElseIsWrong() {
        String bad = GivenBatches.earning("a b", "nobody", "1", "EUR").replace("\"1\"", "\"1,00\"");
        String batch = send(List.of(bad, "no event"), "\"EUR\":\"1\"");
        done(batch).body("state", equalTo("quarantined")).body("rejected", equalTo(2));
        platform().get("/api/v1/revenue-events/" + batch + "/rejections").then().body("rejections.reason",
                contains("decimal_comma", "not_json"));
    }

    /** As they are, but each by its own names. */
    private String sendOdd(String file, String name) throws IOException {
        String unique = given.unique("odd");
        String text = Files.readString(Path.of("src/test/resources/odd", file)).replace(name, unique).replace("spin-cycle",
                "spin-" + unique);
        post(text).statusCode(202);
        return unique;
    }

    @Test
    void countCountsLinesThatAreNoEventsToo() {
        String name = given.unique("batch");
        post("{\"batch\":\"" + name + "\",\"count\":1,\"sums\":{}}\nno event\nnor this\n").statusCode(202);
        done(name).body("state", equalTo("quarantined")).body("controls.found.count", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{}", "{\"batch\":\"b\",\"count\":1}", "{\"batch\":\"b\",\"sums\":{}}",
            "{\"batch\":\"b c\",\"count\":1,\"sums\":{}}", "{\"batch\":\"b\",\"count\":-1,\"sums\":{}}",
            "{\"batch\":\"b\",\"count\":1,\"sums\":{\"EUR\":1}}", "{\"batch\":\"b\",\"count\":1,\"sums\":{\"EURO\":\"1\"}}",
            "{\"batch\":\"b\",\"count\":1,\"sums\":{\"EUR\":\"1.0000001\"}}", "{\"batch\":1,\"count\":1,\"sums\":{}}",
            "{\"batch\":\"b\",\"count\":1,\"sums\":{\"EUR\":\"-1\"}}" })
    void fileWithoutAHeaderIsRefused(String header) {
        post(header + "\n").statusCode(422).body("type", endsWith(":batch-header"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "id|\"id\":\"a b\"|bad_id", "id|\"id\":7|not_text",
            "gross|\"gross\":\"1.0000001\"|too_many_decimals", "gross|\"gross\":12|not_text",
            "gross|\"gross\":\"1e3\"|exponent", "gross|\"gross\":\"2,25\"|decimal_comma",
            "gross|\"gross\":\"ten\"|bad_amount",
            "gross|\"gross\":\"-1\"|not_positive", "gross|\"gross\":\"1000000000.000001\"|too_large",
            "gross|\"gross\":\"99999999999999999999999999\"|too_large", "currency|\"currency\":\"EURO\"|unknown_currency",
            "currency|\"currency\":\"XAU\"|unknown_currency", "currency|\"currency\":\"DEM\"|unknown_currency",
            "currency|\"currency\":\"eur\"|lower_case_currency", "kind|\"kind\":\"gift\"|bad_kind",
            "derivative|\"derivative\":\"..\"|bad_id", "source|\"source\":null|missing",
            "period_end|\"period_end\":\"2026-03-01T00:00:00Z\"|period_reversed",
            "period_end|\"period_end\":\"2199-01-01T00:00:00Z\"|in_the_future",
            "period_start|\"period_start\":\"2024-01-01T00:00:00Z\"|period_too_long",
            "period_start|\"period_start\":\"1999-01-01T00:00:00Z\"|period_too_old",
            "period_start|\"period_start\":\"yesterday\"|bad_time", "replaces|\"replaces\":\"x\"|replaces_nothing",
            "replaces|\"kind\":\"reversal\"|missing", "Gross|\"Gross\":\"2\"|name_meant",
            "soruce|\"soruce\":\"x\"|name_meant" })
    void badEventIsRejectedWithFieldAndReason(String field, String member, String reason) {
        Work work = work(500_000);
        String good = GivenBatches.earning(given.unique("e"), work.name(), "1", "EUR");
        String name = member.substring(1, member.indexOf('"', 1));
        String bad = good.contains("\"" + name + "\":") ? good.replaceFirst("\"" + name + "\":\"[^\"]*\"", member)
                : good.replace("}", "," + member + "}");
        String sums = List.of("gross", "currency", "Gross", "soruce").contains(field) ? "" : "\"EUR\":\"1\"";
        String batch = send(List.of(bad), sums);
        done(batch).body("state", equalTo("done")).body("rejected", equalTo(1)).body("posted", equalTo(0));
        platform().get("/api/v1/revenue-events/" + batch + "/rejections").then().statusCode(200)
                .body("rejections.line", contains(2)).body("rejections.field", contains("period_too_long".equals(reason)
                        ? "period_end"
                        : field))
                .body("rejections.reason", contains(reason)).body("next", equalTo(""));
        assertThat(platform().get("/api/v1/revenue-events/" + batch + "/rejections.csv").asString())
                .contains("line,column,reason,detail,value").contains(reason);
        assertThat(accrued()).isZero();
    }

    @Test
    void nameThatStandsTwiceRejectsItsLineAndAHeaderIsRefusedWithIt() {
        Work work = work(500_000);
        String good = GivenBatches.earning(given.unique("e"), work.name(), "1", "EUR");
        String batch = send(List.of(good.replaceFirst("\\{", "{\"gross\":\"5\",")), "");
        done(batch).body("rejected", equalTo(1)).body("posted", equalTo(0));
        platform().get("/api/v1/revenue-events/" + batch + "/rejections").then()
                .body("rejections.field", contains("gross")).body("rejections.reason", contains("name_twice"))
                .body("rejections[0].detail", equalTo("“gross” stands twice."));
        post("{\"batch\":\"a\",\"count\":0,\"sums\":{},\"batch\":\"b\"}\n").statusCode(400).body("errors[0].pointer",
                equalTo("/batch"));
        post("{\"batch\":\"a\",\"count\":0,\"sums\":{},\"Sum\":{}}\n").statusCode(422).body("errors[0].meant",
                equalTo("sums"));
        assertThat(accrued()).isZero();
    }

    @Test
    void anotherBodyByAKnownIdMovesNothing() {
        Work work = work(500_000);
        String id = given.unique("e");
        String batch = send(List.of(GivenBatches.earning(id, work.name(), "1", "EUR"),
                GivenBatches.earning(id, work.name(), "2", "EUR"), GivenBatches.earning(id, work.name(), "1.00", "EUR")),
                "\"EUR\":\"4\"");
        done(batch).body("posted", equalTo(1)).body("rejected", equalTo(1)).body("duplicates", equalTo(1));
        platform().get("/api/v1/revenue-events/" + batch + "/rejections").then().body("rejections.reason",
                contains("other_body"));
        assertThat(accrued()).isEqualTo(500_000);
    }

    @Test
    void correctionsAddAndNeverExceedTheOriginal() {
        Work work = work(500_000);
        String id = given.unique("e");
        done(send(List.of(GivenBatches.earning(id, work.name(), "10", "EUR"), reversal(id + "r1", id, work, "4", "EUR")),
                "\"EUR\":\"14\"")).body("posted", equalTo(2));
        assertThat(accrued()).isEqualTo(3_000_000);
        String batch = send(List.of(reversal(id + "r2", id, work, "6.000001", "EUR"), reversal(id + "r3", id, work, "1", "USD"),
                reversal(id + "r4", id + "r1", work, "1", "EUR"), reversal(id + "r5", id, work, "6", "EUR"),
                reversal(id + "r6", id, work, "0.000001", "EUR")), "\"EUR\":\"13.000002\",\"USD\":\"1\"");
        done(batch).body("posted", equalTo(1)).body("rejected", equalTo(4));
        platform().get("/api/v1/revenue-events/" + batch + "/rejections").then().body("rejections.reason",
                contains("more_than_left", "other_currency", "replaces_reversal", "already_reversed"));
        assertThat(accrued()).isZero();
    }

    @Test
    void correctionThatComesFirstWaits() {
        Work work = work(500_000);
        String id = given.unique("e");
        done(send(List.of(reversal(id + "r", id, work, "4", "EUR")), "\"EUR\":\"4\"")).body("suspended", equalTo(1));
        done(send(List.of(GivenBatches.earning(id, work.name(), "10", "EUR")), "\"EUR\":\"10\"")).body("posted", equalTo(1));
        assertThat(accrued()).isEqualTo(3_000_000);
    }

    private static String reversal(String id, String original, Work work, String gross, String currency) {
        return GivenBatches.earning(id, work.name(), gross, currency).replace("earning", "reversal").replace("}",
                ",\"replaces\":\"" + original + "\"}");
    }

    @Test
    void unknownDerivativeWaitsInSuspense() {
        String name = given.unique("unknown");
        done(send(List.of(GivenBatches.earning(given.unique("e"), name, "1.5", "EUR")), "\"EUR\":\"1.5\""))
                .body("suspended", equalTo(1)).body("posted", equalTo(0));
        assertThat(revenue.rows("select cause, micros from suspense where derivative = ?1", name)).singleElement()
                .isEqualTo(new Object[] { "UNKNOWN_DERIVATIVE", 1_500_000L });
    }

    @Test
    void otherTypesAreRefused() {
        platform().contentType("text/csv").body("x").post("/api/v1/revenue-events").then().statusCode(415);
    }

    private long accrued() {
        return revenue.number("""
                select coalesce(sum(b.micros), 0) from balance b join ledger_account a on a.id = b.account_id
                where a.creator_id = ?1 and a.kind = 'ACCRUED'""", creator);
    }

    private String send(List<String> events, String sums) {
        String name = given.unique("batch");
        post(GivenBatches.file(name, sums, events)).statusCode(202).body("batch", equalTo(name));
        return name;
    }

    private ValidatableResponse post(String file) {
        return platform().contentType("application/x-ndjson; charset=utf-8").body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/revenue-events").then();
    }

    private ValidatableResponse done(String batch) {
        Wait.until("the batch", () -> !List.of("checking", "posting")
                .contains(platform().get("/api/v1/revenue-events/" + batch).path("state")));
        return platform().get("/api/v1/revenue-events/" + batch).then().statusCode(200);
    }

    private RequestSpecification platform() {
        return given.person(Role.PLATFORM).asks();
    }
}
