package dev.sayso.consent.change.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.change.ChangeSets;
import dev.sayso.consent.change.GivenChanges;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import dev.sayso.consent.standing.Ends;
import dev.sayso.consent.standing.Reason;
import dev.sayso.terms.Use;
import dev.sayso.terms.Uses;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class SheetResourceTest {

    private static final String HEADER = "item,use,answer,ends,commercial,audience";

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenChanges changes;

    @Inject
    ChangeSets sets;

    @Inject
    Uses uses;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    Path uploads;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void fileHasARowForEachItemAndUseWithTheOwnAnswer() {
        Person bob = given.creator();
        String item = consents.item(alice, bob);
        String foreign = consents.item(bob);
        consents.allow(alice, item, "recut", Audience.of(Set.of("-acme", "b")));
        consents.refuse(alice, item, "dub");
        consents.allow(alice, item, "restyle");
        consents.clear(alice, item, "restyle");
        consents.refuse(bob, item, "train");
        ValidatableResponse file = alice.asks().get("/changes/file/answers.csv").then().statusCode(200)
                .header("Content-Type", "text/csv;charset=utf-8").header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"sayso-answers.csv\"");
        String text = new String(file.extract().asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFitem,title,use,answer,ends,commercial,audience,terms,in_effect,reason\r\n")
                .doesNotContain(foreign);
        String end = SheetDay.of(consents.inAYear()).toString();
        assertThat(text.lines()).hasSize(1 + uses().size())
                .contains(item + ",Title of " + item + ",recut,allow," + end + ",yes,'-acme b,1,off,undecided",
                        item + ",Title of " + item + ",dub,refuse,,,,,off,refused",
                        item + ",Title of " + item + ",restyle,,,,,,off,withdrawn",
                        item + ",Title of " + item + ",train,,,,,,off,refused");
    }

    @Test
    void fileOfWhoHoldsNothingHasItsColumnsAlone() {
        assertThat(rows()).isEmpty();
        assertThat(page(upload(text(rows())))).contains("There is nothing to change");
    }

    @Test
    void whatComesBackUnchangedChangesNothing() {
        List<String> items = List.of(consents.item(alice), given.unique("-item"), given.unique("@item"), given.unique("~item"));
        items.subList(1, 4).forEach(item -> consents.put(item, GivenConsent.PUBLISHED, List.of(alice), List.of()));
        consents.allow(alice, items.get(0), "recut", Audience.VERIFIED);
        consents.refuse(alice, items.get(1), "dub");
        consents.allow(alice, items.get(2), "train", Audience.of(Set.of("everyone")));
        consents.rule(alice, Act.Kind.OFF, "train");
        assertThat(rows()).extracting(row -> row.get(0)).contains("'" + items.get(1), "'" + items.get(2), items.get(3));
        String review = upload(text(rows()));
        assertThat(page(review)).contains("Your answers from a file", "There is nothing to change").doesNotContain("Confirm");
    }

    @Test
    void editsAreReviewedAndThenMade() {
        List<String> items = Stream.generate(() -> consents.item(alice)).limit(6).toList();
        consents.allow(alice, items.get(2), "recut");
        consents.allow(alice, items.get(3), "recut");
        consents.refuse(alice, items.get(5), "recut");
        List<List<String>> rows = rows();
        edit(rows, items.get(0), "recut", "allow", "3", "no", "verified");
        edit(rows, items.get(1), "recut", "ALLOW", " 24 ", "Yes", "acme b.example");
        edit(rows, items.get(2), "recut", "allow", row(rows, items.get(2), "recut").get(4), "no", "verified");
        edit(rows, items.get(3), "recut", "clear", "", "", "");
        edit(rows, items.get(4), "recut", "refuse", "", "", "");
        edit(rows, items.get(4), "dub", "clear", "", "", "");
        String set = upload(text(rows));
        String review = page(set);
        assertThat(review)
                .contains("Your answers from a file", "Confirm 5 answers", "Allow", "Refuse", "Follow my account rule",
                        "Commercial use: Allowed too", "Who can use it: acme, b.example")
                .doesNotContain("answers=change");
        assertThat(items).extracting(item -> consents.standing(item, "recut").isYes()).containsExactly(false, false, true, true,
                false, false);
        changes.apply(alice, id(set));
        assertThat(items).extracting(item -> consents.standing(item, "recut").isYes()).containsExactly(true, true, true, false,
                false, false);
        List<List<String>> after = rows();
        assertThat(row(after, items.get(0), "recut").subList(3, 8)).containsExactly("allow", end(Ends.AFTER_3_MONTHS), "no",
                "verified", "1");
        assertThat(row(after, items.get(1), "recut").subList(3, 7)).containsExactly("allow", end(Ends.AFTER_24_MONTHS), "yes",
                "acme b.example");
        assertThat(row(after, items.get(2), "recut").subList(3, 7)).containsExactly("allow", end(Ends.AFTER_12_MONTHS), "no",
                "verified");
        assertThat(row(after, items.get(3), "recut").get(3)).isEmpty();
        assertThat(row(after, items.get(4), "recut").get(3)).isEqualTo("refuse");
        assertThat(row(after, items.get(5), "recut").get(3)).isEqualTo("refuse");
        assertThat(page(set)).contains("Done", "Take it back");
    }

    @Test
    void yesToAUseThatIsOffIsLeftOutWithItsReason() {
        String item = consents.item(alice);
        consents.rule(alice, Act.Kind.OFF, "recut");
        String set = upload(HEADER + "\n" + item + ",recut,allow,3,no,everyone\n");
        assertThat(page(set)).contains("Left as it is", "This use is off for all your items").doesNotContain("Confirm ");
    }

    @Test
    void setThatCameFromAFileHasNoOtherAnswers() {
        String item = consents.item(alice);
        String set = upload(HEADER + "\n" + item + ",recut,refuse,,,\n");
        assertThat(page(set + "?answers=change")).contains("Your answers from a file");
        alice.sends().formParams(Map.of("uses", "recut", "answer", "clear")).post(set + "/answers").then().statusCode(409);
        changes.apply(alice, id(set));
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void fileOfASpanishSpreadsheetIsRead() {
        String item = consents.item(alice);
        consents.allow(alice, item, "dub");
        String day = String.join("/", reversed(SheetDay.of(consents.inAYear()).toString().split("-")));
        String set = upload("\uFEFFnotas;audience;use;item;commercial;ends;answer\r\n\"a;\r\nb\";verified;dub;" + item + ";yes;"
                + day + ";Allow\r\n;;;;;;\r\n");
        changes.apply(alice, id(set));
        assertThat(consents.audience(item, "dub")).isEqualTo(Audience.VERIFIED);
        assertThat(row(rows(), item, "dub").get(4)).isEqualTo(end(Ends.AFTER_12_MONTHS));
    }

    @Test
    void badCellsAreNamedAndNothingIsMade() {
        String item = consents.item(alice);
        String foreign = consents.item(given.creator());
        String file = HEADER + "\n" + item + ",recut,allow,3,no,everyone\n" + foreign
                + ",recut,refuse,,,\nnone,recut,refuse,,,\n"
                + item + ",remix,refuse,,,\n" + item + ",dub,perhaps,,,\n" + item + ",train,allow,6,,acme/1\n" + item
                + ",recut,refuse,,,\n<b>x,recut,clear,,,\n" + item + ",recut,clear,,,,,,more\n";
        String page = refused(file, "en");
        assertThat(page).contains("Some cells cannot be understood", "Nothing was changed.", "10 cells to correct",
                "Write one of these: restyle, recut,", "Write 3, 12 or 24", "Write yes or no.", "perhaps", "acme/1",
                "An earlier row says something else", "This row cannot be read.", "&lt;b&gt;x").doesNotContain("<b>x");
        assertThat(page.split("This is not one of your items.", -1)).hasSize(4);
        assertThat(refused(file, "es")).contains("10 celdas por corregir", "No es una de tus obras.");
        assertThat(refused(file, "ar")).contains("هذا ليس من أعمالك.");
        assertThat(sets(alice)).isZero();
        assertThat(consents.standing(item, "recut").reason()).isEqualTo(Reason.UNDECIDED);
    }

    @Test
    void manyBadCellsAreCountedAndTheFirstOnesShown() {
        String page = refused(HEADER + "\n" + "none,recut,refuse,,,\n".repeat(2_345), "en");
        assertThat(page).contains("2,345 cells to correct. These are the first 50.");
        assertThat(page.split("This is not one of your items.", -1)).hasSize(51);
    }

    @Test
    void rowsThatContradictEachOtherAreBadWhereverTheyAre() {
        String item = consents.item(alice);
        consents.refuse(alice, item, "recut");
        String between = "none,recut,,,,\n".repeat(500) + (item + ",dub,clear,,,\n").repeat(1_200);
        String same = item + ",recut,refuse,,,\n";
        String other = item + ",recut,allow,3,no,everyone\n";
        for (String apart : List.of("", between)) {
            for (String file : List.of(same + apart + other, other + apart + same,
                    other + apart + item + ",recut,clear,,,\n")) {
                assertThat(refused(HEADER + "\n" + file, "en")).contains("1 cell to correct",
                        "An earlier row says something else");
            }
            assertThat(page(upload(HEADER + "\n" + other + apart + other))).contains("Confirm 1 answer");
            assertThat(page(upload(HEADER + "\n" + same + apart + same))).contains("There is nothing to change");
        }
    }

    @Test
    void fileThatCannotBeReadSaysWhyAndWhatToDo() {
        alice.asks().header("Sec-Fetch-Site", "same-origin").multiPart("other", "x").post("/changes/file").then()
                .statusCode(422)
                .body(containsString("Choose a file"));
        assertThat(refused("", "en")).contains("This file is empty");
        assertThat(refused("PK\u0003\u0004x", "en")).contains("This is not a CSV file");
        assertThat(refused("item;use\n", "en")).contains("answer, ends, commercial, audience");
        assertThat(refused(HEADER.replace("audience", "audence") + "\n", "en")).contains("Was “audience” meant?");
        assertThat(refused(HEADER + ",Answer\n", "en")).contains("“answer” stands twice");
        send(alice, (HEADER + "\né\n").getBytes(StandardCharsets.UTF_16), "en").statusCode(422)
                .body(containsString("This file is not CSV in UTF-8"));
        assertThat(sets(alice)).isZero();
    }

    @Test
    void tooManyDifferentAnswersAreNoReview() {
        String item = consents.item(alice);
        List<String> items = IntStream.range(0, 1_001).mapToObj(n -> item).toList();
        String rows = IntStream.range(0, 1_001)
                .mapToObj(n -> (n == 0 ? item : items.get(n)) + ",recut,allow,3,no,acct-" + n + "\n")
                .collect(Collectors.joining());
        assertThat(refused(HEADER + "\n" + rows, "en")).contains("These answers are too different to review");
    }

    @Test
    void fileThatIsTooLargeIsNotTaken() throws IOException {
        File large = File.createTempFile("sheet", ".csv");
        try (RandomAccessFile file = new RandomAccessFile(large, "rw")) {
            file.setLength((64L << 20) + 1);
            alice.asks().header("Sec-Fetch-Site", "same-origin").multiPart("file", large).post("/changes/file").then()
                    .statusCode(413).body(containsString("This file is too large")).body(containsString("64 MB"));
        } finally {
            Files.delete(large.toPath());
        }
    }

    @Test
    void nothingOfAFileIsKept() throws IOException {
        upload(HEADER + "\n" + consents.item(alice) + ",recut,refuse,,,\n");
        refused("none", "en");
        Wait.until("the file to go", () -> kept().isEmpty());
    }

    /** What is there until the end of an answer, which a client can have a moment before. */
    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(uploads)) {
            return files.toList();
        }
    }

    @Test
    void fileFromAnotherSiteAndAFormOfAnotherKindAreRefused() {
        alice.asks().header("Sec-Fetch-Site", "cross-site").multiPart("file", "a.csv", HEADER.getBytes(StandardCharsets.UTF_8))
                .post("/changes/file").then().statusCode(403);
        alice.sends().formParam("file", HEADER).post("/changes/file").then().statusCode(415);
    }

    @Test
    void pageSaysWhatTheFileHasAndWhoHasNoChannelGetsNone() {
        assertThat(page("/changes/file")).contains("/changes/file/answers.csv", "What each column says", "restyle, recut,");
        given.person("creator").asks().get("/changes/file/answers.csv").then().statusCode(403);
    }

    /** What was edited is what is said then, and nothing else is. */
    @Test
    void randomEditsAreWhatTheNextFileSays() {
        List<String> items = Stream.generate(() -> consents.item(alice)).limit(5).toList();
        Map<String, List<String>> said = new HashMap<>();
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<List<String>> rows = rows();
            rows.forEach(row -> assertThat(row.subList(3, 7)).as("%s", row)
                    .isEqualTo(said.getOrDefault(row.get(0) + row.get(2), List.of("", "", "", ""))));
            rows.removeIf(row -> random.nextInt(5) == 0);
            rows.forEach(row -> randomly(row, said, random));
            Collections.shuffle(rows, random);
            changes.apply(alice, id(upload(text(rows).replace(",", List.of(",", ";", "\t").get(random.nextInt(3))))));
        }
        assertThat(items).hasSize(5);
    }

    private void randomly(List<String> row, Map<String, List<String>> said, Random random) {
        String about = row.get(0) + row.get(2);
        List<String> before = said.getOrDefault(about, List.of("", "", "", ""));
        List<String> audiences = List.of("everyone", "verified", "'-a", "b c", "'007");
        switch (random.nextInt(7)) {
            case 0 -> said.put(about, set(row, "refuse", "", "", ""));
            case 1 -> {
                set(row, "clear", "", "", "");
                said.put(about, List.of("", "", "", ""));
            }
            case 2, 3 -> {
                Ends end = List.of(Ends.values()).get(random.nextInt(3));
                List<String> yes = set(row, "allow", Integer.toString(end.months()), random.nextBoolean() ? "yes" : "no",
                        audiences.get(random.nextInt(audiences.size())));
                said.put(about, List.of("allow", end(end), yes.get(2), yes.get(3)));
            }
            case 4 -> {
                if (before.get(0).equals("allow")) {
                    said.put(about, set(row, "allow", before.get(1), random.nextBoolean() ? "yes" : "no",
                            audiences.get(random.nextInt(audiences.size()))));
                }
            }
            case 5 -> set(row, "", "nonsense", "", "");
            default -> {
                // as it was
            }
        }
    }

    private static List<String> set(List<String> row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.set(3 + i, cells[i]);
        }
        return List.of(cells);
    }

    private void edit(List<List<String>> rows, String item, String use, String... cells) {
        set(row(rows, item, use), cells);
    }

    private static List<String> row(List<List<String>> rows, String item, String use) {
        return rows.stream().filter(row -> row.get(0).equals(item) && row.get(2).equals(use)).findFirst().orElseThrow();
    }

    private static List<String> reversed(String... parts) {
        List<String> all = new ArrayList<>(List.of(parts));
        Collections.reverse(all);
        return all;
    }

    private String end(Ends end) {
        return SheetDay.of(end.from(clock.instant())).toString();
    }

    private List<String> uses() {
        return QuarkusTransaction.requiringNew().call(() -> uses.all().stream().map(Use::name).toList());
    }

    /** The downloaded rows as they are written, without the columns' names. */
    private List<List<String>> rows() {
        String text = new String(alice.asks().get("/changes/file/answers.csv").then().statusCode(200).extract().asByteArray(),
                StandardCharsets.UTF_8);
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().skip(1).map(CsvRecord::getFields)
                .<List<String>> map(ArrayList::new).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String text(List<List<String>> rows) {
        return "\uFEFFitem,title,use,answer,ends,commercial,audience,terms,in_effect,reason\r\n"
                + rows.stream().map(row -> String.join(",", row) + "\r\n").collect(Collectors.joining());
    }

    /** The review of a file. */
    private String upload(String file) {
        String set = send(alice, file.getBytes(StandardCharsets.UTF_8), "en").statusCode(303).extract().header("Location");
        changes.await(id(set));
        return set.substring(set.indexOf("/changes/"));
    }

    private String refused(String file, String language) {
        return send(alice, file.getBytes(StandardCharsets.UTF_8), language).statusCode(422).extract().asString();
    }

    private static ValidatableResponse send(Person person, byte[] file, String language) {
        return person.asks().header("Sec-Fetch-Site", "same-origin").cookie("language", language)
                .multiPart("file", "answers.csv", file).post("/changes/file").then();
    }

    private String page(String path) {
        return alice.asks().get(path).then().statusCode(200).extract().asString();
    }

    private static UUID id(String set) {
        return UUID.fromString(set.substring(set.lastIndexOf('/') + 1));
    }

    private long sets(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> sets.count("creatorId", person.creatorId()));
    }
}
