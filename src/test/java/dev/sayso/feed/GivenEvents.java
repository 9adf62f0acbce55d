package dev.sayso.feed;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.sayso.Given;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes events. */
@ApplicationScoped
public class GivenEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Given given;
    private final FeedDesk desk;
    private final FeedHead head;
    private final AgroalDataSource database;

    GivenEvents(Given given, FeedDesk desk, FeedHead head, AgroalDataSource database) {
        this.given = given;
        this.desk = desk;
        this.head = head;
        this.database = database;
    }

    /** The number of an event about an item. */
    public long about(String item) {
        Fact fact = QuarkusTransaction.requiringNew()
                .call(() -> desk.record(FactType.STANDING_CHANGED, FactScope.ITEM, item, "restyle", "answer.given"));
        return numberOf(fact);
    }

    public long one() {
        return about(given.unique("item"));
    }

    public long of(FactType type) {
        return numberOf(QuarkusTransaction.requiringNew()
                .call(() -> desk.record(type, FactScope.USE, "restyle", "restyle", "test")));
    }

    /** Makes many, and gives the number of the last of them. */
    public long many(int count) {
        List<Fact> facts = QuarkusTransaction.requiringNew()
                .call(() -> desk.recordAll(FactType.STANDING_CHANGED, FactScope.ITEM,
                        IntStream.range(0, count).mapToObj(n -> "item-" + n).toList(), "restyle", "answer.given"));
        return numberOf(facts.get(count - 1));
    }

    /** What happened first happened long ago. PostgreSQL would refuse to rewrite it. */
    public void firstIsOld() throws SQLException {
        one();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            if (postgres) {
                statement.execute("set session_replication_role = replica");
            }
            statement.execute("update fact_number set numbered_at = timestamp with time zone '2000-01-01 00:00:00+00'"
                    + " where number = 1");
            if (postgres) {
                statement.execute("set session_replication_role = origin");
            }
        }
    }

    public static String cursor(long number) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private long numberOf(Fact fact) {
        return head.await(fact.id(), PATIENCE).orElseThrow();
    }
}
