package dev.sayso.consent.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Audience;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ExportResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    ItemDesk items;

    @Inject
    AnswerRecords records;

    Person alice;

    @BeforeEach
    void aCreator() {
        alice = given.creator();
    }

    @Test
    void fileHoldsEveryAnswerWithItsRecord() {
        String item = consents.item(alice);
        Answer yes = consents.allow(alice, item, "recut", Audience.of(Set.of("acct-2", "acct-1")));
        consents.rule(alice, Act.Kind.ALL_ITEMS, "soundtrack");
        List<NamedCsvRecord> rows = rows("");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getFieldsAsMap()).containsEntry("number", "1").containsEntry("item", item)
                .containsEntry("title", "Title of " + item).containsEntry("use", "recut").containsEntry("answer", "ALLOW")
                .containsEntry("status", "ConsentGiven").containsEntry("terms", "1")
                .containsEntry("ends_at", consents.inAYear().toString()).containsEntry("commercial", "true")
                .containsEntry("audience", "list").containsEntry("requesters", "acct-1 acct-2").containsEntry("language", "en")
                .containsEntry("signed_in_by", "oidc").containsEntry("text_sha256", yes.textHash())
                .containsEntry("act", yes.actId().toString());
        assertThat(Instant.parse(rows.get(0).getField("given_at"))).isEqualTo(yes.givenAt());
        assertThat(rows.get(1).getFieldsAsMap()).containsEntry("item", "").containsEntry("answer", "ALL_ITEMS")
                .containsEntry("audience", "everyone");
    }

    @Test
    void statusTellsUndecidedRefusedAndWithdrawnApart() {
        String item = consents.item(alice);
        consents.refuse(alice, item, "recut");
        consents.clear(alice, item, "recut");
        consents.allow(alice, item, "recut");
        consents.refuse(alice, item, "recut");
        consents.rule(alice, Act.Kind.OFF, "recut");
        consents.allow(alice, item, "restyle");
        consents.rule(alice, Act.Kind.OFF, "restyle");
        consents.rule(alice, Act.Kind.PER_ITEM, "restyle");
        consents.rule(alice, Act.Kind.ALL_ITEMS, "dub");
        consents.rule(alice, Act.Kind.PER_ITEM, "dub");
        assertThat(rows("")).extracting(row -> row.getField("status")).containsExactly("ConsentRefused", "ConsentUnknown",
                "ConsentGiven", "ConsentWithdrawn", "ConsentRefused", "ConsentGiven", "ConsentWithdrawn", "ConsentUnknown",
                "ConsentGiven", "ConsentWithdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1" })
    void cellsThatSpreadsheetsWouldRunAreDefused(String title) {
        String item = given.unique("item");
        items.put(new ItemRow(item, title, ItemKind.VIDEO, "https://example.com/" + item, null, GivenConsent.PUBLISHED, false,
                true, null, List.of(new HolderEntry(alice.channel(), alice.name(), HolderRole.OWNER, 1_000_000))));
        consents.refuse(alice, item, "recut");
        assertThat(rows("").get(0).getField("title")).isEqualTo("'" + title);
    }

    @Test
    void fileIsNamedMarkedAndKeptByNobody() {
        Response response = alice.asks().get("/history/export");
        response.then().statusCode(200).header("Content-Type", "text/csv;charset=utf-8").header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"sayso-history.csv\"");
        assertThat(new String(response.asByteArray(), StandardCharsets.UTF_8)).startsWith("\uFEFFnumber,given_at,act,item,");
    }

    @Test
    void fileHasTheFiltersOfThePage() {
        String item = consents.item(alice);
        consents.allow(alice, item, "recut");
        consents.refuse(alice, item, "restyle");
        assertThat(rows("?use=restyle")).extracting(row -> row.getField("number")).containsExactly("2");
        assertThat(rows("?kind=ALLOW&item=" + item)).hasSize(1);
        assertThat(rows("?to=2020-01-01")).isEmpty();
    }

    @Test
    void longFileIsWrittenPageByPageWithoutAGap() throws IOException {
        String item = consents.item(alice);
        for (int i = 0; i < 5; i++) {
            consents.allow(alice, item, "recut");
            consents.refuse(alice, item, "recut");
        }
        for (int pageSize : new int[] { 1, 3, 10, 11 }) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new HistoryFile(records, alice.creatorId(), HistoryFilter.of(new MultivaluedHashMap<>()), pageSize).write(out);
            assertThat(rows(out.toByteArray())).extracting(row -> row.getField("number")).containsExactly("1", "2", "3", "4",
                    "5", "6", "7", "8", "9", "10");
        }
    }

    @Test
    void fileHoldsNobodyElsesAnswers() {
        consents.refuse(alice, consents.item(alice), "recut");
        Person bob = given.creator();
        assertThat(bob.asks().get("/history/export").asString().lines()).hasSize(1);
    }

    private List<NamedCsvRecord> rows(String query) {
        return rows(alice.asks().get("/history/export" + query).then().statusCode(200).extract().asByteArray());
    }

    private static List<NamedCsvRecord> rows(byte[] file) {
        return CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1)).stream().toList();
    }
}
