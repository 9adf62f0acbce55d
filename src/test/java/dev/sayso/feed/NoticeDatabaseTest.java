package dev.sayso.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What one node tells the others at once, where there can be others. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class NoticeDatabaseTest {

    private static final String LISTENERS = "from pg_stat_activity where application_name = 'sayso-notices'";

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    @Inject
    Notices notices;

    @Inject
    FeedDesk desk;

    @Inject
    FollowerDesk followers;

    @Inject
    SequencerDesk sequencer;

    @Inject
    FeedHead head;

    @BeforeEach
    void onlyPostgreSqlHasOthers() {
        assumeTrue(notices.areHeard());
    }

    @Test
    void eachBatchOfNumbersIsTold() throws SQLException {
        try (NoticeConnection other = other()) {
            record();
            Wait.until("a notice", () -> hears(other, Notice.NUMBERED));
        }
    }

    @Test
    void whoComesFurtherTellsAndWhoOnlyLivesDoesNot() throws SQLException {
        UUID node = UUID.randomUUID();
        try (NoticeConnection other = other()) {
            followers.advance(node, 0, Duration.ofSeconds(1));
            Wait.until("a notice", () -> hears(other, Notice.APPLIED));
        } finally {
            followers.leave(node);
        }
    }

    @Test
    void whoCannotNumberAsksTheOneWhoDoes() throws SQLException {
        try (NoticeConnection other = other()) {
            QuarkusTransaction.requiringNew().run(() -> {
                entities.createNativeQuery("select id from sequencer for update", Integer.class).getResultList();
                record();
                Wait.until("a notice", () -> hears(other, Notice.RECORDED));
            });
        }
    }

    @Test
    void noticeOfAnotherNodeWakesThisOneAndItsOwnDoesNot() {
        listens();
        quiet();
        long movements = head.movements();
        QuarkusTransaction.requiringNew().run(() -> notices.send(Notice.NUMBERED));
        tell("something new");
        tell("NUMBERED");
        pause(300);
        assertThat(head.movements()).isEqualTo(movements);
        tell("NUMBERED another");
        Wait.until("the movement", () -> head.movements() > movements);
    }

    @Test
    void noticeThatNodesHaveComeFurtherWakesWhoWaitsForThem() {
        listens();
        long reports = followers.reports().count();
        tell("APPLIED another");
        Wait.until("the report", () -> followers.reports().count() > reports);
    }

    @Test
    void whoLosesTheConnectionListensAgainAndLooksAtOnce() {
        listens();
        quiet();
        long movements = head.movements();
        assertThat(one("select count(*) from (select pg_terminate_backend(pid) " + LISTENERS + ") as ended")).isPositive();
        Wait.until("a look at what was missed", () -> head.movements() > movements);
        Wait.until("listening", () -> one("select count(*) " + LISTENERS + " and query like 'listen%'") > 0);
        long again = head.movements();
        tell("NUMBERED another");
        Wait.until("the movement", () -> head.movements() > again);
    }

    private NoticeConnection other() throws SQLException {
        return NoticeConnection.open(
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration());
    }

    private void record() {
        QuarkusTransaction.requiringNew()
                .run(() -> desk.record(FactType.STANDING_CHANGED, FactScope.ITEM, "told", null, "test"));
    }

    private static boolean hears(NoticeConnection other, Notice notice) {
        try {
            return other.next().stream().anyMatch(payload -> payload.startsWith(notice.name()));
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private void tell(String words) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("select 1 from pg_notify(?1, ?2)", Integer.class)
                .setParameter(1, Notices.CHANNEL).setParameter(2, words).getSingleResult());
    }

    private void listens() {
        Wait.until("listening", () -> one("select count(*) " + LISTENERS) > 0);
    }

    /** Until what others have recorded is numbered. */
    private void quiet() {
        Wait.until("quiet", () -> {
            long movements = head.movements();
            pause(300);
            return one("select count(*) from pending_fact") == 0 && head.movements() == movements;
        });
    }

    private long one(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
