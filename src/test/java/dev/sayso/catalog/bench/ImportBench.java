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
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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
 * Rows a second through the HTTP API against a plain batched insert of the same rows into one table, in the same run:
 * {@code ./mvnw test -Dtest=ImportBench -Dsayso.bench.rows=100000}, on H2 and then on PostgreSQL.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ImportBench {

    private static final int ROWS = Integer.getInteger("sayso.bench.rows", 100_000);
    private static final int CREATORS = 2_000;
    private static final int BATCH = 1_000;

    @TempDir
    Path folder;

    @Inject
    Given given;

    @Inject
    DataSource database;

    @TestHTTPResource
    URL server;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void importAgainstPlainInsert() throws IOException, InterruptedException, SQLException, URISyntaxException {
        Path warm = file(given.unique("w"), ROWS / 5, "Warm");
        send(warm);
        plain("w", ROWS / 5);
        String prefix = given.unique("b");
        Path file = file(prefix, ROWS, "Title");
        double created = send(file);
        double plain = plain(prefix, ROWS);
        double unchanged = send(file);
        double changed = send(file(prefix, ROWS, "Another title"));
        System.out.printf("%s, %d rows: created %.0f/s, unchanged %.0f/s, changed %.0f/s, plain insert %.0f/s; "
                + "ratios %.2f, %.2f, %.2f%n", name(), ROWS, created, unchanged, changed, plain, created / plain,
                unchanged / plain, changed / plain);
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

    private double plain(String prefix, int rows) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_item");
            statement.execute("create table bench_item (id varchar(128) primary key, creator varchar(64), name varchar(200),"
                    + " title varchar(300), kind varchar(8), published_at timestamp(6) with time zone, url varchar(2000),"
                    + " thumbnail_url varchar(2000), sponsored boolean)");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            insert(connection, prefix, rows);
            double rate = rows / seconds(start);
            connection.setAutoCommit(true);
            return rate;
        }
    }

    private static void insert(Connection connection, String prefix, int rows) throws SQLException {
        Timestamp published = Timestamp.from(Instant.parse("2025-01-01T00:00:00Z"));
        try (PreparedStatement row = connection.prepareStatement("insert into bench_item values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int n = 0; n < rows; n++) {
                row.setString(1, prefix + "-" + n);
                row.setString(2, "maker" + n * 31 % CREATORS);
                row.setString(3, "Maker " + n * 31 % CREATORS);
                row.setString(4, "Title of video number " + n);
                row.setString(5, "video");
                row.setTimestamp(6, published);
                row.setString(7, "https://example.com/watch/" + n);
                row.setString(8, "https://i.ytimg.com/vi/" + n + "/default.jpg");
                row.setBoolean(9, false);
                row.addBatch();
                if ((n + 1) % BATCH == 0 || n + 1 == rows) {
                    row.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private String name() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
