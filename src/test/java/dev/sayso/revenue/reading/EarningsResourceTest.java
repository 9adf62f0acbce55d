package dev.sayso.revenue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.derivative.GivenDerivatives.From;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class EarningsResourceTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/earnings/[^\"]+)\"");

    @Inject
    Given given;
    @Inject
    GivenEarnings earnings;
    @Inject
    GivenDerivatives derivatives;

    private Person owner;

    @BeforeEach
    void people() {
        owner = given.creator();
    }

    @Test
    void whoEarnedNothingIsToldSo() {
        assertThat(page("/earnings")).contains("Nothing has been earned yet");
    }

    @Test
    void theWayLeadsFromTheTotalToOneEventAndItsPermission() {
        String remix = earnings.derivativeOf(owner);
        earnings.earned(remix, "100.00", "60.00", "40.00");
        String overview = page("/earnings");
        assertThat(overview).contains("€45.00", "estimated", "By use", "By item", "By remix");
        String movements = page(link(overview, "derivative=" + remix));
        assertThat(movements).contains("Title of " + remix, "Revenue was reported", "€45.00");
        String figure = page(link(movements, "/figures/"));
        assertThat(figure).contains("€100.00", "45%", "9/20", "100% when this was earned", "/terms/recut/1", "/history/1",
                "/derivatives/" + remix);
        String event = page(link(figure, "/events/"));
        assertThat(event).contains("€60.00", "ads", "Revenue", "1 March 2026 to 31 March 2026");
        page("/history/1");
    }

    @Test
    void whatWasTakenBackIsCountedNoMore() {
        String remix = earnings.derivativeOf(owner);
        List<String> events = earnings.earned(remix, "100.00", "100.00");
        earnings.takenBack(remix, events.get(0), "30.00");
        assertThat(page("/earnings")).contains("€31.50");
        String figure = page("/earnings/figures/" + earnings.figure(owner));
        assertThat(figure).contains("€70.00", "€31.50");
    }

    @Test
    void originalsBehindADerivativeAreToldWhy() {
        String item = derivatives.original(owner, "recut");
        Person middle = given.creator();
        String child = derivatives.licensedAndOpen(middle, List.of("recut"), From.only(item, "recut"));
        String grandchild = derivatives.licensed(given.creator(), From.only(child, "recut"));
        earnings.earned(grandchild, "100.00", "100.00");
        assertThat(page("/earnings/figures/" + earnings.figure(owner))).contains("€27.00", "27/100", "go on to the originals",
                "Given by the holders of the item that was used");
        owner = middle;
        assertThat(page("/earnings/figures/" + earnings.figure(middle))).contains("€18.00", "it keeps two fifths");
    }

    @Test
    void whatWaitsIsShownWithItsReason() {
        String remix = derivatives.unlicensed(given.creator(), From.only(derivatives.original(owner, "recut"), "recut"));
        earnings.earned(earnings.derivativeOf(owner), "10.00", "10.00");
        earnings.earned(remix, "80.00", "80.00");
        assertThat(page("/earnings")).contains("Made without permission: all of it is kept for the holders", "€80.00");
    }

    @Test
    void allSumsOfOneKindAreListed() {
        earnings.earned(earnings.derivativeOf(owner), "10.00", "10.00");
        for (Grouping by : Grouping.values()) {
            assertThat(page("/earnings/parts?by=" + by.code() + "&currency=EUR")).contains("€4.50");
        }
    }

    @Test
    void aMonthWithoutMovementsSaysSo() {
        earnings.earned(earnings.derivativeOf(owner), "10.00", "10.00");
        assertThat(page("/earnings/movements?currency=EUR&month=2001-01")).contains("Nothing moved");
    }

    @Test
    void addressesThatNoLinkHasAreMissing() {
        earnings.earned(earnings.derivativeOf(owner), "10.00", "10.00");
        for (String path : new String[] { "/earnings?currency=USD", "/earnings?currency=euro",
                "/earnings/parts?by=x&currency=EUR",
                "/earnings/parts?by=use&currency=", "/earnings/movements", "/earnings/movements?currency=EUR&month=March",
                "/earnings/file", "/earnings/figures/" + earnings.figure(owner) + "/events/1-999",
                "/earnings/figures/" + earnings.figure(owner) + "/events/x" }) {
            assertThat(owner.asks().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void figuresOfOthersAreMissing() {
        long figure = earnings.figureOf(owner);
        assertThat(given.creator().asks().get("/earnings/figures/" + figure).statusCode()).isEqualTo(404);
        assertThat(given.creator().asks().get("/earnings/figures/" + figure + "/events/" + earnings.firstEvent(figure))
                .statusCode()).isEqualTo(404);
    }

    @Test
    void theFileAddsUpByThePublishedProgram(@TempDir Path folder) throws IOException, InterruptedException {
        String remix = earnings.derivativeOf(owner);
        List<String> events = earnings.earned(remix, "0.000010", "0.000001", "0.000002", "0.000007");
        earnings.takenBack(remix, events.get(2), "0.000003");
        earnings.earned(earnings.derivativeOf(owner), "33.333340", "33.333340");
        Path file = folder.resolve("earnings.csv");
        Files.write(file, owner.asks().get("/earnings/file?currency=EUR").asByteArray());
        Path program = folder.resolve("Recompute.java");
        Files.write(program, owner.asks().get("/earnings/Recompute.java").asByteArray());
        assertThat(run(program, file)).isEqualTo("15.000006 EUR\n2 figures, 0 wrong\n0");
        Files.writeString(file, Files.readString(file).replace("33.333340", "33.333341"));
        assertThat(run(program, file)).contains("15.000006 EUR", "0 wrong");
        Files.writeString(file, Files.readString(file).replace("33.333341", "33.333350"));
        assertThat(run(program, file)).contains("its events come to", "1 wrong").endsWith("1");
    }

    private static String run(Path program, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                program.toString(), file.toString()).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return told.replace(System.lineSeparator(), "\n") + process.exitValue();
    }

    private String page(String path) {
        var answer = owner.asks().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString().replace("&amp;", "&");
    }

    private static String link(String page, String part) {
        Matcher links = LINK.matcher(page);
        while (links.find()) {
            if (links.group(1).contains(part)) {
                return links.group(1);
            }
        }
        throw new AssertionError("No link with " + part);
    }

    @Test
    void remixLeadsToWhatItEarnedAndTheOtherWayRound() {
        String derivative = earnings.derivativeOf(owner);
        owner.asks().get("/derivatives/" + derivative).then().statusCode(200)
                .body(not(containsString("What it earned for you")));
        earnings.earned(derivative, "100.00", "60.00", "40.00");
        String page = owner.asks().get("/derivatives/" + derivative).then().statusCode(200)
                .body(containsString("What it earned for you")).body(containsString("45.00")).extract().asString();
        Matcher way = Pattern.compile("href=\"(/earnings/movements[^\"]+)\"").matcher(page);
        assertThat(way.find()).isTrue();
        owner.asks().urlEncodingEnabled(false).get(way.group(1).replace("&amp;", "&")).then().statusCode(200)
                .body(containsString("/derivatives/" + derivative));
    }
}
