package dev.sayso.consent.change.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.change.GivenChanges;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Items a second that are reviewed and then answered together, against a plain batched insert of as many answers into
 * one table, in the same run: {@code ./mvnw test -Dtest=ChangeBench -Dsayso.bench.rows=100000}.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ChangeBench {

    private static final int ITEMS = Integer.getInteger("sayso.bench.rows", 100_000);
    private static final int BATCH = 2_000;

    @Inject
    Given given;

    @Inject
    ItemDesk items;

    @Inject
    GivenChanges changes;

    @Inject
    DataSource database;

    @Test
    void changeSetAgainstPlainInsert() throws SQLException {
        Person warm = creatorOf(ITEMS / 10);
        UUID first = changes.open(warm);
        changes.review(warm, first);
        changes.apply(warm, first);
        Person alice = creatorOf(ITEMS);
        UUID set = changes.open(alice);
        double reviewed = rate(() -> changes.review(alice, set));
        double applied = rate(() -> changes.apply(alice, set));
        UUID undo = changes.undo(alice, set);
        double undoReviewed = rate(() -> changes.await(undo));
        double undone = rate(() -> changes.apply(alice, undo));
        double plain = plain();
        System.out.printf("%s, %d items: reviewed %.0f/s, applied %.0f/s, undo reviewed %.0f/s, undone %.0f/s, plain insert"
                + " %.0f/s; applied to plain %.2f%n", name(), ITEMS, reviewed, applied, undoReviewed, undone, plain,
                applied / plain);
    }

    private Person creatorOf(int number) {
        Person creator = given.creator();
        String prefix = given.unique("many");
        List<HolderEntry> owner = List.of(new HolderEntry(creator.channel(), creator.name(), HolderRole.OWNER, 1_000_000));
        for (int from = 0; from < number; from += BATCH) {
            items.take(IntStream.range(from, Math.min(from + BATCH, number)).mapToObj(
                    i -> new ItemRow(prefix + "-" + i, "Work number " + i, ItemKind.VIDEO, "https://example.com/" + i, null,
                            Instant.parse("2025-01-01T00:00:00Z"), false, true, null, owner))
                    .toList(), false);
        }
        return creator;
    }

    private static double rate(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return ITEMS * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
    }

    private double plain() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_answer");
            statement.execute("create table bench_answer (id bigint primary key, creator bigint, number integer, act uuid,"
                    + " item bigint, use_name varchar(32), kind varchar(9), given_at timestamp(6) with time zone)");
            connection.setAutoCommit(false);
            List<SQLException> failed = new ArrayList<>();
            double rate = rate(() -> {
                try {
                    insert(connection);
                } catch (SQLException failure) {
                    failed.add(failure);
                }
            });
            connection.setAutoCommit(true);
            if (!failed.isEmpty()) {
                throw failed.get(0);
            }
            return rate;
        }
    }

    private static void insert(Connection connection) throws SQLException {
        UUID act = UUID.randomUUID();
        Timestamp now = Timestamp.from(Instant.parse("2026-01-01T00:00:00Z"));
        try (PreparedStatement row = connection
                .prepareStatement("insert into bench_answer values (?, ?, ?, ?, ?, 'recut', 'REFUSE', ?)")) {
            for (int n = 0; n < ITEMS; n++) {
                row.setLong(1, n);
                row.setLong(2, 7);
                row.setInt(3, n);
                row.setObject(4, act);
                row.setLong(5, n);
                row.setTimestamp(6, now);
                row.addBatch();
                if ((n + 1) % BATCH == 0 || n + 1 == ITEMS) {
                    row.executeBatch();
                }
            }
        }
        connection.commit();
    }

    private String name() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }
}
