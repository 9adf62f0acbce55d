package dev.sayso.revenue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.revenue.BatchFailure;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.earning.EventKind;
import dev.sayso.revenue.earning.Period;
import dev.sayso.revenue.earning.Reason;
import dev.sayso.revenue.earning.Told;
import dev.sayso.web.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Progress and money move together, whoever else reads the same file, and go on where they were. */
@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class BatchDeskTest {

    @Inject
    BatchDesk desk;
    @Inject
    BatchIntake intake;
    @Inject
    BatchJob job;
    @Inject
    Batches batches;
    @Inject
    Given given;
    @Inject
    GivenRevenue revenue;
    @Inject
    Clock clock;

    private UUID open(String name, String hash) {
        UUID id = Ids.next(clock);
        // another machine's spool: nobody here reads it
        desk.open(id, new Header(name, 2, new TreeMap<>(Map.of("EUR", 2_000_000L))), hash, 1, UUID.randomUUID());
        return id;
    }

    private FileRow row(String id, long line) {
        Period march = new Period(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        return new FileRow(line, new Told("ads", id, EventKind.EARNING, "nobody", 1_000_000, Currency.getInstance("EUR"), march,
                null), null);
    }

    @Test
    void chunkIsTakenOnceWhoeverReadIt() {
        String name = given.unique("batch");
        UUID id = open(name, "hash");
        List<FileRow> rows = List.of(row(name + 1, 2), row(name + 2, 3));
        assertThat(desk.take(id, 0, rows)).as("before it was checked").isFalse();
        assertThat(desk.check(id, new EventFile.Found(2, Map.of("EUR", 2_000_000L)))).isTrue();
        assertThat(desk.take(id, 0, rows)).isTrue();
        assertThat(desk.take(id, 0, rows)).as("by another node").isFalse();
        assertThat(revenue.number("select count(*) from revenue_event where batch_id = ?1", id)).isEqualTo(2);
        assertThat(QuarkusTransaction.requiringNew().call(() -> batches.findById(id).rowsRead())).isEqualTo(2);
    }

    @Test
    void faultsAreListedOnceHoweverOftenTheFileIsChecked() {
        UUID id = open(given.unique("batch"), "hash");
        List<FileRow> faults = List.of(new FileRow(2, null, new EventRejected("gross", Reason.DECIMAL_COMMA, "1,5")),
                new FileRow(4, null, new EventRejected("gross", Reason.EXPONENT, "1e3")));
        EventFile.Found found = new EventFile.Found(2, Map.of());
        assertThat(desk.agrees(id, found)).isFalse();
        desk.blame(id, faults.subList(0, 1));
        desk.blame(id, faults);
        assertThat(desk.check(id, found)).isFalse();
        desk.blame(id, List.of(new FileRow(9, null, new EventRejected("id", Reason.MISSING, ""))));
        Batch quarantined = QuarkusTransaction.requiringNew().call(() -> batches.findById(id));
        assertThat(quarantined.isQuarantined()).isTrue();
        assertThat(quarantined.rejected()).isEqualTo(2);
        assertThat(QuarkusTransaction.requiringNew().call(() -> batches.rejections(id, 0, 10))).hasSize(2);
    }

    @Test
    void givenUpBatchGoesOnWhenItsFileIsSentAgain() throws NoSuchAlgorithmException {
        String name = given.unique("batch");
        String file = GivenBatches.file(name, "\"EUR\":\"2\"", List.of(GivenBatches.earning(name + 1, "nobody", "1", "EUR"),
                GivenBatches.earning(name + 2, "nobody", "1", "EUR")));
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        UUID id = open(name, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        desk.check(id, new EventFile.Found(2, Map.of("EUR", 2_000_000L)));
        desk.take(id, 0, List.of(row(name + 1, 2)));
        desk.fail(id, BatchFailure.FILE_MISSING);
        assertThat(intake.open(new ByteArrayInputStream(bytes), null).id()).isEqualTo(id);
        Wait.until("the batch", () -> !QuarkusTransaction.requiringNew().call(() -> batches.findById(id).isRunning()));
        Batch done = QuarkusTransaction.requiringNew().call(() -> batches.findById(id));
        assertThat(done.state()).isEqualTo(Batch.State.DONE);
        assertThat(done.rowsRead()).isEqualTo(2);
        assertThat(revenue.number("select count(*) from revenue_event where batch_id = ?1", id)).isEqualTo(2);
    }

    @Test
    void stumblingIsPatientAndThenGivesUp() {
        UUID id = open(given.unique("batch"), "hash");
        for (int attempt = 1; attempt < Batch.ATTEMPTS; attempt++) {
            assertThat(desk.stumble(id, BatchFailure.ROWS_NOT_STORED)).isFalse();
        }
        assertThat(desk.stumble(id, BatchFailure.ROWS_NOT_STORED)).isTrue();
        assertThat(QuarkusTransaction.requiringNew().call(() -> batches.findById(id).failure()))
                .contains(BatchFailure.ROWS_NOT_STORED);
    }
}
