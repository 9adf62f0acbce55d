package dev.sayso.revenue.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.GivenRevenue.Line;
import dev.sayso.revenue.GivenRevenue.Work;
import dev.sayso.revenue.intake.GivenBatches;
import dev.sayso.revenue.ledger.Balances;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Events a second through the HTTP API, of one derivative and of many, beside pgledger's transfers on the same PostgreSQL
 * where {@code sayso.bench.pgledger} names its SQL; and how posting and reading a balance change as the ledger grows:
 * {@code ./mvnw test-compile surefire:test@postgresql -Dtest=RevenueBench -Dsayso.bench.rows=10000000
 * -Dsayso.bench.pgledger=/somewhere/pgledger.sql}.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class RevenueBench {

    private static final int EVENTS = 100_000;
    private static final int IN_BATCH = 20_000;
    private static final int WORKS = 2_000;
    private static final int READS = 2_000;
    private static final int MOST = Integer.getInteger("sayso.bench.rows", 1_000_000);
    private static final int CLIENTS = 4;
    private static final long TRANSFERS_NANOS = TimeUnit.SECONDS.toNanos(8);

    @TempDir
    Path folder;
    @Inject
    Given given;
    @Inject
    GivenRevenue revenue;
    @Inject
    Balances balances;
    @Inject
    DataSource database;
    @TestHTTPResource
    URL server;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Work> works = new ArrayList<>();
    private long creator;

    @Test
    void eventsAgainstTransfers() throws Exception {
        makeWorks();
        rate(WORKS);
        double hot = rate(1);
        double cold = rate(WORKS);
        System.out.printf("%s, events a second: hot %.0f, cold %.0f%n", product(), hot, cold);
        String sql = System.getProperty("sayso.bench.pgledger", "");
        if (!sql.isEmpty() && isPostgreSql()) {
            create(Files.readString(Path.of(sql)));
            double theirHot = transfers(1);
            double theirCold = transfers(WORKS);
            System.out.printf("pgledger, transfers a second: hot %.0f, cold %.0f%n", theirHot, theirCold);
            System.out.printf("÷ pgledger: hot %.1f, cold %.1f%n", hot / theirHot, cold / theirCold);
        }
    }

    @Test
    void postingAndReadingAsTheLedgerGrows() throws Exception {
        assumeTrue(isPostgreSql(), "rows are made by functions of PostgreSQL");
        makeWorks();
        rate(WORKS);
        read();
        double firstPost = 0;
        double firstRead = 0;
        long filled = 0;
        for (long size = 1_000; size <= MOST; size *= 10) {
            fill(filled, size);
            filled = size;
            double post = 1 / rate(WORKS);
            double read = read();
            firstPost = firstPost == 0 ? post : firstPost;
            firstRead = firstRead == 0 ? read : firstRead;
            System.out.printf("%,d entries more: an event in %.1f µs (%.2f), a balance in %.1f µs (%.2f)%n", size, post * 1e6,
                    post / firstPost, read * 1e6, read / firstRead);
        }
    }

    private void makeWorks() {
        for (int i = 0; i < WORKS; i++) {
            creator = revenue.creator();
            works.add(revenue.derivative(Line.of(revenue.item(Map.of(creator, 1_000_000)), 450_000)));
        }
    }

    /** Of batches sent one after the other. */
    private double rate(int among) throws IOException, InterruptedException, URISyntaxException {
        return EVENTS / send(among, Collections.nCopies(EVENTS / IN_BATCH, IN_BATCH));
    }

    /** Seconds to read what a creator has. */
    private double read() {
        long start = System.nanoTime();
        for (int i = 0; i < READS; i++) {
            QuarkusTransaction.requiringNew().call(() -> balances.of(creator));
        }
        return seconds(start) / READS;
    }

    /** Writes what events of other years left, three postings each, among the same accounts. */
    private void fill(long from, long to) throws SQLException {
        long events = (to - from) / 3;
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    create temporary table filled as select nextval('revenue_event_seq') as event,
                      nextval('journal_seq') as journal, n, a.accounts[1 + mod(n, cardinality(a.accounts))] as account
                    from generate_series(1, %d) as n,
                      (select array_agg(id) as accounts from ledger_account where kind = 'ACCRUED') as a""".formatted(events));
            statement.execute(
                    """
                            insert into revenue_event select event, 'ads', gen_random_uuid()::text, sha256(event::text::bytea), 'EARNING',
                              'filled-' || mod(n, 2000), 1000000, 'EUR', '2024-01-01', '2024-02-01', null, gen_random_uuid(), n, now()
                            from filled""");
            statement.execute("""
                    insert into revenue_piece select event, 0, account, 'EARNED', '2024-01-01', '2024-02-01', 1000000, journal
                    from filled""");
            statement.execute("insert into journal select journal, 'REVENUE', 'EUR', now(), null, null, null from filled");
            statement.execute("""
                    insert into posting select journal, leg, case leg when 1 then account else 1 end,
                      case leg when 0 then -1000000 when 1 then 450000 else 550000 end, null
                    from filled cross join generate_series(0, 2) as leg""");
            statement.execute("drop table filled");
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
    }

    /** Seconds from the first byte sent until the last event is committed. */
    private double send(int among, List<Integer> sizes) throws IOException, InterruptedException, URISyntaxException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (int size : sizes) {
            String name = given.unique("bench");
            files.put(name, write(name, among, size));
        }
        Person platform = given.person(Role.PLATFORM);
        long start = System.nanoTime();
        for (Path file : files.values()) {
            ask(request(platform, "/api/v1/revenue-events").header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
        }
        for (String name : files.keySet()) {
            JsonPath state = ask(request(platform, "/api/v1/revenue-events/" + name).GET());
            while (List.of("checking", "posting").contains(state.getString("state"))) {
                LockSupport.parkNanos(10_000_000);
                state = ask(request(platform, "/api/v1/revenue-events/" + name).GET());
            }
            if (state.getLong("posted") != state.getLong("controls.declared.count")) {
                throw new IllegalStateException(state.prettify());
            }
        }
        return seconds(start);
    }

    private Path write(String name, int among, int events) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"batch\":\"%s\",\"count\":%d,\"sums\":{\"EUR\":\"%d\"}}%n".formatted(name, events, events));
            for (int i = 0; i < events; i++) {
                out.write(GivenBatches.earning(UUID.randomUUID().toString(), works.get((int) ((i * 7_919L) % among)).name(),
                        "1", "EUR") + "\n");
            }
        }
        return file;
    }

    private void create(String pgledger) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create function uuid_to_ulid(uuid) returns text language sql immutable as"
                    + " 'select replace($1::text, ''-'', '''')'");
            statement.execute(pgledger);
        }
    }

    /** Each in a transaction of its own, by some clients at once, from one account to one of many. */
    private double transfers(int among) throws SQLException, InterruptedException {
        List<String> accounts = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (int i = 0; i < 2 * among; i++) {
                try (ResultSet made = statement.executeQuery("select id from pgledger_create_account('a', 'EUR')")) {
                    made.next();
                    accounts.add(made.getString(1));
                }
            }
        }
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(new Thread(() -> transfer(accounts, among, start, done)));
        }
        clients.forEach(Thread::start);
        for (Thread client : clients) {
            client.join();
        }
        return done.get() / seconds(start);
    }

    private void transfer(List<String> accounts, int among, long start, AtomicLong done) {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("select pgledger_create_transfer(?, ?, 1.00)")) {
            while (System.nanoTime() - start < TRANSFERS_NANOS) {
                int pair = (int) ((done.get() * 7_919L) % among);
                call.setString(1, accounts.get(2 * pair));
                call.setString(2, accounts.get(2 * pair + 1));
                call.execute();
                done.incrementAndGet();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private JsonPath ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return JsonPath.from(http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(Person person, String path) throws URISyntaxException {
        HttpRequest.Builder request = HttpRequest.newBuilder(new URI(server + path.substring(1)));
        person.headers().forEach(request::header);
        return request;
    }

    private boolean isPostgreSql() throws SQLException {
        return product().equals("PostgreSQL");
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
