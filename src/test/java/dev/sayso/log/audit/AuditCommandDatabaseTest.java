package dev.sayso.log.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.GivenConsent;
import dev.sayso.log.GivenLog;
import dev.sayso.log.LogKeys;
import dev.sayso.log.note.Checkpoint;
import dev.sayso.log.note.SigningKey;
import dev.sayso.log.note.TlogProof;
import dev.sayso.log.tree.Edge;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class AuditCommandDatabaseTest {

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenLog log;

    @Inject
    LogKeys keys;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private TlogProof earlier;
    private long fact;

    @BeforeEach
    void somethingIsLogged() {
        Person alice = given.creator();
        String item = consents.item(alice);
        earlier = log.proof(consents.allow(alice, item, "recut").fact().id());
        fact = consents.refuse(alice, item, "recut").fact().id();
        log.proof(fact);
    }

    @Test
    void wholeLogAgreesWithItselfAndWithAnEarlierCheckpoint() throws Exception {
        Path kept = Files.writeString(folder.resolve("checkpoint"), earlier.checkpoint().print());
        assertThat(audit(key(), kept)).as(said::toString).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("it only grew.", "root and signature agree");
    }

    @Test
    void alteredRecordIsFound() throws Exception {
        assertThat(auditAfter("update log_record set record = salt where fact_id = " + fact)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("The record of entry ");
    }

    @Test
    void alteredTileIsFound() throws Exception {
        assertThat(auditAfter("update log_tile set hashes = (select min(salt) from log_record) where level = 0"))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("is not that of the entries");
    }

    @Test
    void missingEntryIsFound() throws Exception {
        assertThat(auditAfter("delete from log_entry where fact_id = " + fact)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("records that are numbered are not in the log");
    }

    @Test
    void forgedCheckpointOfTheSameNameIsFound() throws Exception {
        SigningKey forger = SigningKey.next(keys.origin());
        String forged = new Checkpoint(keys.origin(), 1, Edge.EMPTY.root()).signed(forger).print();
        Path kept = Files.writeString(folder.resolve("forged"), forged);
        assertThat(audit(key(), kept)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("is not signed by the key you gave");
    }

    @Test
    void otherKeyIsNotTrusted() throws Exception {
        assertThat(audit(SigningKey.next(keys.origin()).verifier().text())).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("The checkpoint is not signed by the key you gave");
    }

    @Test
    void withoutKeyOrDatabaseItSaysHowItIsCalled() {
        AuditCommand command = new AuditCommand(Map.of(), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(command.run(List.of("--key", key()))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Usage: audit --key KEY");
    }

    private String key() {
        return keys.verifiers().get(0).text();
    }

    private int audit(String key, Path... files) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            return command().run(connection, List.of(key), List.of(files).stream().map(Path::toString).toList());
        }
    }

    /** As if somebody had altered the database, whom no trigger stops; nothing of it stays. */
    private int auditAfter(String statement) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                sql.execute("set local session_replication_role = replica");
            }
            sql.execute(statement);
            return command().run(connection, List.of(key()), List.of());
        }
    }

    private AuditCommand command() {
        return new AuditCommand(Map.of(), new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
