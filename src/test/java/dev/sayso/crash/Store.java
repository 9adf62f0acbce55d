package dev.sayso.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import dev.sayso.log.audit.AuditCommand;

/** What the database holds, asked behind the application's back, each time in one statement and so of one moment. */
final class Store {

    private static final String ANSWERS_OF_ACT = """
            select count(*), count(distinct (a.item_id, a.use_name)), count(distinct a.fact_id), count(f.id), count(p.answer_id),
              count(c.answer_id)
            from answer a left join fact f on f.id = a.fact_id and f.cause = 'choice.' || lower(a.kind)
            left join answer_person p on p.answer_id = a.id
            left join current_choice c on c.answer_id = a.id and c.item_id = a.item_id and c.use_name = a.use_name
            where a.creator_id = (select creator_id from change_set where id = ?) and a.act_id = ?""";

    private final DataSource database;

    Store(DataSource database) {
        this.database = database;
    }

    String state(UUID set) throws SQLException {
        return text("select state from change_set where id = ?", set);
    }

    long weighed(UUID set) throws SQLException {
        return number("select weighed from change_set where id = ?", set);
    }

    long round(UUID set) throws SQLException {
        return number("select round from change_set where id = ?", set);
    }

    long lines(UUID set) throws SQLException {
        return number("select count(*) from change_line where change_set_id = ? and refused is null and wish is not null", set);
    }

    /** How many answers the application says it has written, though nobody sees them yet. */
    long written(UUID set) throws SQLException {
        return number("select coalesce((select written from change_progress where change_set_id = ?), 0)", set);
    }

    /**
     * How many answers of an act there are, how many different ones, facts named, facts there, people, pointers: all the
     * same number, whenever somebody looks.
     */
    List<Long> act(UUID set) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ANSWERS_OF_ACT)) {
            query.setObject(1, set);
            query.setObject(2, set);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
            }
        }
    }

    boolean isAllNumbered() throws SQLException {
        return number("select count(*) from pending_fact") == 0;
    }

    boolean isAllLogged() throws SQLException {
        return number(
                "select count(*) from answer a where not exists (select 1 from log_entry e where e.fact_id = a.fact_id)") == 0;
    }

    /** Works the whole log out again. */
    void assertLogAgrees() throws SQLException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("SAYSO_DATABASE_URL", url(), "SAYSO_DATABASE_USER", "postgres",
                "SAYSO_DATABASE_PASSWORD", "postgres");
        int exit = new AuditCommand(environment, new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(List.of("--key", text("select verifier from log_verifier")));
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String url() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /** How many statements were carried out since the server counts them, not counting this one. */
    long statements() throws SQLException {
        return number("select coalesce(sum(calls), 0) from pg_stat_statements where query not like '%pg_stat_statements%'");
    }

    void countStatements() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        }
    }

    /** Keeps all nodes from writing numbers until the connection is closed; whoever begins to stands still there. */
    Connection holdNumbers() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            lock.execute("lock table fact_number in exclusive mode");
        }
        return connection;
    }

    /** Keeps everybody from adding answers, to books there are and to those there would be, until it is closed. */
    Connection holdBooks() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            lock.execute("insert into answer_book (creator_id, answers) select id, 0 from creator on conflict do nothing");
            lock.execute("select creator_id from answer_book for update");
        }
        return connection;
    }

    /** How many noes are in effect without an answer. */
    long unanswered() throws SQLException {
        return number("select count(*) from unanswered_stop");
    }

    /** Everything was turned off once: by an answer for each use, all of one act, numbered without a gap. */
    void assertOffOnce() throws SQLException {
        long uses = number("select count(*) from use");
        assertThat(number("select count(*) from answer")).isEqualTo(uses)
                .isEqualTo(number("select count(distinct use_name) from answer where kind = 'OFF'"))
                .isEqualTo(number("select max(number) from answer")).isEqualTo(number("select answers from answer_book"))
                .isEqualTo(number("select count(*) from fact where cause = 'rule.off'"))
                .isEqualTo(number("select count(*) from current_rule"))
                .isEqualTo(number("select count(*) from answer_person"));
        assertThat(number("select count(*) from (select distinct act_id from answer union select act_id from stop) as acts"))
                .isEqualTo(1);
    }

    /** The application, by its name towards the database, that waits to write numbers; empty if none does. */
    String whoNumbers() throws SQLException {
        return text("""
                select coalesce(min(application_name), '') from pg_stat_activity
                where wait_event_type = 'Lock' and query like 'insert into fact_number%'""");
    }

    /** How many sessions of an application stand still in the midst of a transaction. */
    long standingStill(String application) throws SQLException {
        return number("select count(*) from pg_stat_activity where application_name = ? and state = 'idle in transaction'",
                application);
    }

    /** How many events of a batch became of something. */
    long taken(String batch) throws SQLException {
        return number("select coalesce((select rows_read from revenue_batch where platform_id = ?), 0)", batch);
    }

    boolean isTaken(String batch) throws SQLException {
        return number("select count(*) from revenue_batch where platform_id = ? and state = 'DONE'", batch) == 1;
    }

    /**
     * The ledger holds each event once, and nothing else.
     *
     * @param events how many there are
     * @param gross of all of them, in millionths
     * @param owed of that to the only creator
     */
    void assertLedger(long events, long gross, long owed) throws SQLException {
        assertThat(number("select count(*) from revenue_event")).isEqualTo(events)
                .isEqualTo(number("select count(*) from revenue_piece"));
        assertThat(number("select count(*) from (select 1 from posting group by journal_id having sum(micros) <> 0) as u"))
                .as("uneven journals").isZero();
        assertThat(held("CLEARING")).isEqualTo(-gross);
        assertThat(held("ACCRUED")).isEqualTo(owed).isEqualTo(number("select sum(posted_micros) from earning_target"))
                .isEqualTo(number("select sum(micros) from balance"));
        assertThat(held("REMAINDER")).isEqualTo(gross - owed);
    }

    private long held(String kind) throws SQLException {
        return number("select coalesce(sum(p.micros), 0) from posting p join ledger_account a on a.id = p.account_id"
                + " where a.kind = ?", kind);
    }

    /** Nothing is missing, doubled, or left behind by what was cut off. */
    void assertWhole() throws SQLException {
        assertThat(number("select count(*) from fact")).isEqualTo(number("select count(*) from fact_number"))
                .isEqualTo(number("select max(number) from fact_number"))
                .isEqualTo(number("select next_number - 1 from sequencer"));
        assertThat(number("select count(*) from fact where cause like 'choice.%'"))
                .isEqualTo(number("select count(*) from answer")).isEqualTo(number("select max(number) from answer"))
                .isEqualTo(number("select answers from answer_book"))
                .isEqualTo(number("select count(*) from answer_person"));
        assertThat(number("""
                select count(*) from (select item_id, use_name, max(number) as last from answer group by item_id, use_name) as n
                full join (select c.item_id, c.use_name, a.number as last from current_choice c
                  join answer a on a.id = c.answer_id) as p
                  on p.item_id = n.item_id and p.use_name = n.use_name and p.last = n.last
                where n.last is null or p.last is null""")).as("pointers to anything but the last answer").isZero();
    }

    private long number(String sql, Object... parameters) throws SQLException {
        return Long.parseLong(text(sql, parameters));
    }

    private String text(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).as(sql).isTrue();
                return row.getString(1);
            }
        }
    }
}
