package dev.sayso.feed;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
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
    private final Epochs epochs;
    private final AgroalDataSource database;

    GivenEvents(Given given, FeedDesk desk, FeedHead head, Epochs epochs, AgroalDataSource database) {
        this.given = given;
        this.desk = desk;
        this.head = head;
        this.epochs = epochs;
        this.database = database;
    }

    /** The number of an event about an item. */
    public long about(String item) {
        return about(FactScope.ITEM, item);
    }

    /** The same about whatever it is. */
    public long about(FactScope scope, String subject) {
        Fact fact = QuarkusTransaction.requiringNew()
                .call(() -> desk.record(FactType.STANDING_CHANGED, scope, subject, "restyle", "answer.given"));
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
        return many(FactType.STANDING_CHANGED, count, "answer.given");
    }

    /** As a catalogue that comes makes them; gives the number of the last. */
    public long registrations(int count) {
        return many(FactType.ITEM_REGISTERED, count, "item.registered");
    }

    private long many(FactType type, int count, String cause) {
        List<Fact> facts = QuarkusTransaction.requiringNew()
                .call(() -> desk.recordAll(type, FactScope.ITEM,
                        IntStream.range(0, count).mapToObj(n -> "item-" + n).toList(), "restyle", cause));
        return numberOf(facts.get(count - 1));
    }

    /** The number of what has just been recorded. */
    public long number(Fact fact) {
        return numberOf(fact);
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

    /** The cursor after an event of the present history. */
    public String cursor(long number) {
        return cursor(epochs.ours(), number);
    }

    /** The same of any history. */
    public static String cursor(String epoch, long number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer.allocate(13).put((byte) 1)
                .put(HexFormat.of().parseHex(epoch)).putLong(number).array());
    }

    /** What an event of the present history is called. */
    public String id(long number) {
        return epoch() + '-' + number;
    }

    /** The present history. */
    public String epoch() {
        return epochs.ours();
    }

    private long numberOf(Fact fact) {
        return head.await(fact.id(), PATIENCE).orElseThrow();
    }
}
