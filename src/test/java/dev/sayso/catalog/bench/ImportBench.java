package dev.sayso.catalog.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Rows a second through the HTTP API against plain batched inserts in the same run, of the same rows into one table and
 * into the tables that an item takes: {@code ./mvnw test -Dtest=ImportBench -Dsayso.bench.rows=100000}, on H2 and then on
 * PostgreSQL.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ImportBench {

    private static final int ROWS = Integer.getInteger("sayso.bench.rows", 100_000);
    private static final int CREATORS = 2_000;
    private static final int BATCH = 2_000;
    private static final long FAR = 1L << 40;
    private static final Timestamp PUBLISHED = Timestamp.from(Instant.parse("2025-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    @Inject
    Given given;

    @Inject
    DataSource database;

    @TestHTTPResource
    URL server;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Rows of one table, by their place in the file. */
    private record Table(String name, IntFunction<Object[]> row) {

        PreparedStatement insert(Connection connection) throws SQLException {
            return connection.prepareStatement("insert into " + name + " values ("
                    + String.join(", ", Collections.nCopies(row.apply(0).length, "?")) + ")");
        }
    }

    @Test
    void importAgainstPlainInsert() throws IOException, InterruptedException, SQLException, URISyntaxException {
        send(file(given.unique("w"), ROWS / 5, "Warm"));
        plain(oneTable("w"), ROWS / 5);
        plain(sameTables("w", FAR), ROWS / 5);
        String prefix = given.unique("b");
        Path file = file(prefix, ROWS, "Title");
        double created = send(file);
        double oneTable = plain(oneTable("b"), ROWS);
        double sameTables = plain(sameTables("b", 2 * FAR), ROWS);
        double unchanged = send(file);
        double changed = send(file(prefix, ROWS, "Another title"));
        System.out.printf("%s, %d rows a second: created %.0f, unchanged %.0f, changed %.0f; plain insert into one table %.0f,"
                + " into the same tables %.0f%n", product(), ROWS, created, unchanged, changed, oneTable, sameTables);
        System.out.printf("÷ one table: %.2f, %.2f, %.2f; ÷ same tables: %.2f, %.2f, %.2f%n", created / oneTable,
                unchanged / oneTable, changed / oneTable, created / sameTables, unchanged / sameTables, changed / sameTables);
    }

    private Path file(String prefix, int rows, String title) throws IOException {
        Path file = folder.resolve(prefix + title.length() + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,creator,creator_name,title,kind,published_at,url,thumbnail_url,sponsored\n");
            for (int n = 0; n < rows; n++) {
                out.write(
                        "%s-%d,maker%d,Maker %d,%s of video number %d,video,2025-01-01T00:00:00Z,https://example.com/watch/%d,https://i.ytimg.com/vi/%d/default.jpg,false%n"
                                .formatted(prefix, n, n * 31 % CREATORS, n * 31 % CREATORS, title, n, n, n));
            }
        }
        return file;
    }

    /** From the first byte sent until the last row is committed. */
    private double send(Path file) throws IOException, InterruptedException, URISyntaxException {
        Person platform = given.person(Role.PLATFORM);
        long start = System.nanoTime();
        HttpRequest.Builder post = request(platform, "/api/v1/imports").header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file));
        JsonPath answer = ask(post);
        String id = answer.getString("id");
        while (answer.getString("state").equals("running")) {
            LockSupport.parkNanos(20_000_000);
            answer = ask(request(platform, "/api/v1/imports/" + id).GET());
        }
        System.out.println(answer.getMap(""));
        return answer.getLong("rows_read") / seconds(start);
    }

    private JsonPath ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return JsonPath.from(http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(Person person, String path) throws URISyntaxException {
        HttpRequest.Builder request = HttpRequest.newBuilder(new URI(server + path.substring(1)));
        person.headers().forEach(request::header);
        return request;
    }

    private List<Table> oneTable(String prefix) throws SQLException {
        execute("drop table if exists bench_item");
        execute("create table bench_item (id varchar(128) primary key, creator varchar(64), name varchar(200),"
                + " title varchar(300), kind varchar(8), published_at timestamp(6) with time zone, url varchar(2000),"
                + " thumbnail_url varchar(2000), sponsored boolean)");
        return List.of(new Table("bench_item", n -> new Object[] { prefix + "-" + n, "maker" + n * 31 % CREATORS,
                "Maker " + n * 31 % CREATORS, "Title of video number " + n, "video", PUBLISHED,
                "https://example.com/watch/" + n, "https://i.ytimg.com/vi/" + n + "/default.jpg", false }));
    }

    /** What an import writes of a new item, all but the fact's number: the sequencer adds that to both. */
    private List<Table> sameTables(String prefix, long from) throws SQLException {
        long[] creators = creators();
        IntToLongFunction creator = n -> creators[n * 31 % CREATORS];
        return List.of(
                new Table("item", n -> new Object[] { from + n, prefix + "-plain-" + n, PUBLISHED, false, 1, from + n,
                        from + n }),
                new Table("fact (id, type, scope, subject, cause, at)", n -> new Object[] { from + n, "STANDING_CHANGED",
                        "ITEM", prefix + "-plain-" + n, "item.registered", PUBLISHED }),
                new Table("pending_fact (fact_id)", n -> new Object[] { from + n }),
                new Table("item_version", n -> new Object[] { from + n, from + n, 1, "Title of video number " + n, "VIDEO",
                        "https://example.com/watch/" + n, "https://i.ytimg.com/vi/" + n + "/default.jpg", PUBLISHED,
                        PUBLISHED, false, false, false, true, false, PUBLISHED, from + n }),
                new Table("holder", n -> new Object[] { from + n, creator.applyAsLong(n), "OWNER", 1_000_000 }),
                new Table("holding", n -> new Object[] { from + n, creator.applyAsLong(n), 1_000_000, false, "VIDEO",
                        "title of video number " + n, PUBLISHED, false }));
    }

    private long[] creators() throws SQLException {
        long[] ids = new long[CREATORS];
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet known = statement
                        .executeQuery("select platform_id, id from creator where platform_id like 'maker%'")) {
            while (known.next()) {
                ids[Integer.parseInt(known.getString(1).substring("maker".length()))] = known.getLong(2);
            }
        }
        return ids;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** In batches, each of them one transaction for all of the tables. */
    private double plain(List<Table> tables, int rows) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (int from = 0; from < rows; from += BATCH) {
                for (Table table : tables) {
                    insert(connection, table, from, Math.min(rows, from + BATCH));
                }
                connection.commit();
            }
            double rate = rows / seconds(start);
            connection.setAutoCommit(true);
            return rate;
        }
    }

    private static void insert(Connection connection, Table table, int from, int to) throws SQLException {
        try (PreparedStatement insert = table.insert(connection)) {
            for (int n = from; n < to; n++) {
                Object[] cells = table.row().apply(n);
                for (int i = 0; i < cells.length; i++) {
                    insert.setObject(i + 1, cells[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String product() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
