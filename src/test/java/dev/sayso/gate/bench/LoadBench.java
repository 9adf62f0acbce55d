package dev.sayso.gate.bench;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.PostgreSql;
import dev.sayso.gate.index.LoadTime;
import dev.sayso.log.StillLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Items a second that the index loads, and the heap that each of them takes:
 * {@code ./mvnw test -Dtest=LoadBench -Dsayso.bench.rows=1000000}.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class LoadBench {

    private static final int ITEMS = Integer.getInteger("sayso.bench.rows", 100_000);
    private static final int ROUNDS = Integer.getInteger("sayso.bench.rounds", 3);

    @Inject
    LoadTime loadTime;

    @Inject
    StillLog log;

    @Inject
    DataSource database;

    @Test
    void load() throws SQLException, InterruptedException {
        loadTime.alone();
        log.stop();
        new MadeCatalogue(database).make("made", ITEMS);
        for (int round = 0; round < ROUNDS; round++) {
            System.out.printf("round %d: %s%n", round, loadTime.load());
        }
    }
}
