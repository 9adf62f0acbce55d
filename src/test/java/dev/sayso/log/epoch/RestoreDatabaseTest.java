package dev.sayso.log.epoch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sayso.Backup;
import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.feed.GivenEpochs;
import dev.sayso.feed.GivenEvents;
import dev.sayso.feed.webhook.GivenConsumers;
import dev.sayso.feed.webhook.Receiver;
import dev.sayso.gate.index.GateNode;
import dev.sayso.log.GivenLog;
import dev.sayso.log.LogKeys;
import dev.sayso.log.audit.GivenAudit;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.verify.VerifyCommand;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/** A backup is made, things happen, the backup is restored and another history begins; and what each then finds. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
@TestProfile(RestoreDatabaseTest.Alone.class)
class RestoreDatabaseTest {

    /** Nothing else happens in its database. */
    public static final class Alone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return System.getProperty("quarkus.test.profile", "test").contains("pg") ? Map.of()
                    : Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:mem:restored;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                            + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        }
    }

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    GivenEvents events;
    @Inject
    GivenEpochs epochs;
    @Inject
    GivenConsumers consumers;
    @Inject
    GivenDerivatives derivatives;
    @Inject
    GivenLog log;
    @Inject
    LogKeys keys;
    @Inject
    GateNode gate;
    @Inject
    AgroalDataSource database;
    @Inject
    Clock clock;
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Person alice;
    private String item;
    private String other;
    private String before;
    private String origin;
    private long restored;
    private long lost;
    private TlogProof keptProof;
    private TlogProof lostProof;
    private Path keptReceipt;
    private Path lostReceipt;
    private Path checkpoint;
    private Backup backup;

    @BeforeEach
    void somethingHappensAfterTheBackup() throws Exception {
        epochs.startedAgain();
        log.startedAgain();
        alice = given.creator();
        item = consents.item(alice);
        other = consents.item(alice);
        long first = consents.allow(alice, item, "recut").fact().id();
        keptProof = log.proof(first);
        keptReceipt = Files.write(folder.resolve("kept.json"), log.record(first).orElseThrow().receipt());
        restored = events.one();
        before = epochs.current();
        origin = keys.origin();
        backup = Backup.of(database, "kept_" + UUID.randomUUID().toString().replace("-", ""));
        long second = consents.refuse(alice, item, "recut").fact().id();
        lostProof = log.proof(second);
        lostReceipt = Files.write(folder.resolve("lost.json"), log.record(second).orElseThrow().receipt());
        lost = events.many(10);
        checkpoint = Files.writeString(folder.resolve("checkpoint"), lostProof.checkpoint().print());
    }

    @Test
    void oldCursorsLeadToWhereBothHistoriesAreTheSame() throws Exception {
        restoreAndBegin();
        long now = events.many(13);
        Person platform = given.person(Role.PLATFORM);
        String old = GivenEvents.cursor(before, lost);
        Response gone = platform.asks().queryParam("after", old).get("/api/v1/events");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.<String> path("start")).isEqualTo(GivenEvents.cursor(epochs.current(), restored));
        assertThat(platform.asks().header("Last-Event-ID", old).get("/api/v1/events/stream").statusCode()).isEqualTo(410);
        Response page = platform.asks().queryParam("after", gone.<String> path("start")).queryParam("limit", 1_000)
                .get("/api/v1/events");
        assertThat(page.<String> path("events[0].type")).isEqualTo("epoch.begun");
        assertThat(page.<String> path("events[0].data.id")).isEqualTo(epochs.current());
        assertThat(page.<List<String>> path("events.id")).contains(events.id(now - 12), events.id(now))
                .noneMatch(id -> id.startsWith(before));
        Response earlier = platform.asks().queryParam("after", GivenEvents.cursor(before, restored - 1)).get("/api/v1/events");
        assertThat(earlier.statusCode()).isEqualTo(410);
        assertThat(earlier.<String> path("start")).isEqualTo(GivenEvents.cursor(epochs.current(), restored - 1));
    }

    @Test
    void webhooksTellThatAnotherHistoryBegins() throws Exception {
        try (Receiver receiver = new Receiver()) {
            consumers.at(receiver.url());
            backup = Backup.of(database, "later_" + UUID.randomUUID().toString().replace("-", ""));
            long told = events.many(20);
            assertThat(receiver.hasGot(20, 30)).isTrue();
            restoreAndBegin();
            long first = events.one();
            assertThat(receiver.hasGot(22, 30)).isTrue();
            assertThat(first).as("numbers are given again").isEqualTo(told - 18);
            assertThat(receiver.ids()).contains(before + "-" + first).endsWith(events.id(first - 1), events.id(first));
        }
    }

    @Test
    void permitOfTheLostPartCountsByWhatPeopleHaveSaidAgain() throws Exception {
        Person remixer = given.creator();
        derivatives.allow(other, List.of(alice), "recut");
        GivenDerivatives.Draft ofKept = derivatives.draft(remixer, GivenDerivatives.From.only(item, "recut"));
        GivenDerivatives.Draft ofLost = derivatives.draft(remixer, GivenDerivatives.From.only(other, "recut"));
        String remix = ofLost.id() + "-again";
        restoreAndBegin();
        derivatives.send(ofKept).then().statusCode(201).body("licence", equalTo("licensed"));
        derivatives.send(ofLost).then().statusCode(201).body("licence", equalTo("unlicensed"))
                .body("parents[0].permit", equalTo("not_on_record"));
        derivatives.allow(other, List.of(alice), "recut");
        derivatives.send(ofLost.with("id", remix)).then().statusCode(201).body("licence", equalTo("licensed"));
        assertThat(text("select as_of_epoch from derivative_parent p join item i on i.id = p.derivative_id "
                + "where i.platform_id = '" + remix + "'")).isEqualTo(before);
    }

    @Test
    void lostAndRestoredReceiptsAreToldApart() throws Exception {
        String key = keys.verifiers().get(0).text();
        restoreAndBegin();
        assertThat(keys.origin()).isEqualTo(base() + "/" + epochs.current());
        long fact = consents.refuse(alice, consents.item(alice), "dub").fact().id();
        TlogProof fresh = log.proof(fact);
        assertThat(fresh.head().origin()).isEqualTo(keys.origin());
        assertThat(page(keptReceipt, keptProof)).contains("The receipt is genuine");
        assertThat(page(lostReceipt, lostProof)).contains("what it proves was lost here");
        assertThat(page(Files.write(folder.resolve("new.json"), log.record(fact).orElseThrow().receipt()), fresh))
                .contains("The receipt is genuine");
        TlogProof again = log.proof(log.factAt(keptProof.index(), origin));
        assertThat(again.head().origin()).as("what was restored stays in its log").isEqualTo(origin);
        Path beginning = Files.write(folder.resolve("beginning.json"), fetched("beginning.json").asByteArray());
        Path proof = Files.write(folder.resolve("beginning.tlog-proof"), fetched("beginning.tlog-proof").asByteArray());
        assertThat(verify(lostReceipt, lostProof, key, beginning, proof)).contains("This entry was LOST");
        assertThat(verify(keptReceipt, keptProof, key, beginning, proof)).contains("it still holds");
        Path end = Files.writeString(folder.resolve("end"), fresh.checkpoint().print());
        assertThat(audit(key, checkpoint, end)).as(said()).isZero();
        assertThat(said()).contains("the others are lost with a restore, as the log after it says");
    }

    @Test
    void auditNoticesThatTheDatabaseIsOlderThanWhatWasKept() throws Exception {
        String key = keys.verifiers().get(0).text();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            backup.restore(connection);
            assertThat(GivenAudit.run(connection, said, key, checkpoint)).isEqualTo(1);
            assertThat(said()).contains("is OLDER than this checkpoint", "quarkus-run.jar epoch");
        }
    }

    @Test
    void nobodyBeginsAnotherHistoryWhileANodeRuns() throws Exception {
        Wait.until("the gate", () -> gate.isReady());
        try (Connection connection = database.getConnection()) {
            assertThat(command().run(connection, List.of(keys.verifiers().get(0).text()), checkpoint.toString())).isEqualTo(1);
        }
        assertThat(said()).contains("The application is running");
        assertThat(epochs.current()).isEqualTo(before);
    }

    @Test
    void nodeThatOutlivedItsHistoryDecidesNothing() throws Exception {
        restore();
        Wait.until("the gate to close", () -> !gate.isReady());
        assertThat(gate.isReady()).isFalse();
        started();
        Wait.until("the gate", () -> gate.isReady());
    }

    private void restoreAndBegin() throws Exception {
        restore();
        started();
    }

    private void started() throws Exception {
        epochs.startedAgain();
        log.startedAgain();
    }

    private void restore() throws Exception {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            backup.restore(connection);
            sql.execute("delete from follower");
            int code = command().run(connection, List.of(keys.verifiers().get(0).text()), checkpoint.toString());
            assertThat(code).as(said()).isZero();
            connection.setAutoCommit(true);
        }
        assertThat(epochs.current()).isNotEqualTo(before);
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private EpochCommand command() {
        return new EpochCommand(Map.of(), new PrintStream(said, true, StandardCharsets.UTF_8), clock);
    }

    private String base() {
        return origin.replaceFirst("/[0-9a-f]{8}$", "");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private int audit(String key, Path... files) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<String> known = keys.verifiers().stream().map(one -> one.text()).toList();
            return GivenAudit.run(connection, said, known, files);
        }
    }

    private Response fetched(String file) {
        Response answer = Person.stranger().get("/log/" + epochs.current() + "/" + file);
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        return answer;
    }

    private static String page(Path receipt, TlogProof proof) throws Exception {
        return Person.stranger().header("Sec-Fetch-Site", "same-origin")
                .multiPart("receipt", "receipt.json", Files.readAllBytes(receipt))
                .multiPart("proof", "receipt.tlog-proof", proof.print().getBytes(StandardCharsets.UTF_8)).post("/verify")
                .asString();
    }

    private String verify(Path receipt, TlogProof proof, String key, Path... beginning) throws Exception {
        Path file = Files.writeString(folder.resolve(receipt.getFileName() + ".tlog-proof"), proof.print());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of(receipt.toString(), file.toString(), "--key", key, "--key",
                keys.verifiers().get(0).text(), "--beginning"));
        List.of(beginning).forEach(one -> arguments.add(one.toString()));
        new VerifyCommand(print, print).run(arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
