package dev.sayso.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Logged;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import dev.sayso.catalog.ImportFailure;
import dev.sayso.web.AppClock;
import dev.sayso.web.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ImportFailureDatabaseTest {

    private static final String HEADER = "id,creator,title,kind,published_at,url\n";

    @Inject
    Given given;

    @Inject
    ImportDesk desk;

    @Inject
    ImportJob job;

    @Inject
    Imports imports;

    @Inject
    Spool spool;

    @Inject
    StatelessSession session;

    @Inject
    AppClock clock;

    @ConfigProperty(name = "sayso.import.spool")
    Path folder;

    @TestHTTPResource
    URL server;

    @Test
    void fileThatIsGoneFailsTheImport() {
        UUID id = open(spool.id());
        ended(id);
        asPlatform(id).body("state", equalTo("failed")).body("failure.reason", equalTo("file_missing"));
    }

    @Test
    void fileOfAnotherMachineIsLeftToIt() {
        UUID id = open(UUID.randomUUID());
        UUID gone = open(spool.id());
        ended(gone);
        assertThat(imported(id).isRunning()).isTrue();
    }

    @Test
    void fileOfAMachineThatIsSilentForLongIsLost() {
        UUID[] id = new UUID[1];
        clock.at(clock.instant().minus(Duration.ofHours(25)), () -> id[0] = open(UUID.randomUUID()));
        desk.failLost();
        assertThat(imported(id[0]).failure()).hasValue(ImportFailure.FILE_MISSING);
    }

    @Test
    void fileThatCannotBeReadFailsAfterSomeAttemptsWhileOthersGoOn() throws IOException {
        UUID broken = Ids.next(clock);
        Files.createDirectories(file(broken));
        desk.open(broken, "", ImportFormat.CSV, Announcement.NONE, 0, spool.id());
        UUID whole = send(rows(3));
        ended(whole);
        assertThat(imported(whole).created()).isEqualTo(3);
        ended(broken);
        assertThat(imported(broken).failure()).hasValue(ImportFailure.FILE_UNREADABLE);
    }

    /** A rejection that stands already where the next one wants to be. */
    @Test
    void rowsThatCannotBeStoredFailTheImportAndWhatWasTakenStays() {
        UUID id = open(UUID.randomUUID());
        spool.keep(id, bytes(HEADER + rows(12_000) + "broken\n"));
        QuarkusTransaction.requiringNew().run(() -> {
            session.createNativeMutationQuery("insert into import_rejection (import_id, line, field, reason, excerpt)"
                    + " values (:id, 12002, 'id', 'MISSING', '')").setParameter("id", id).executeUpdate();
            imports.update("spoolId = ?1 where id = ?2", spool.id(), id);
        });
        job.wake();
        ended(id);
        asPlatform(id).body("failure.reason", equalTo("rows_not_stored")).body("created", equalTo(12_000));
        Wait.until("the file to go", () -> !Files.exists(file(id)));
        given.person(Role.ADMIN).asks().get("/admin/catalog/imports/" + id).then().statusCode(200)
                .body(containsString("Send the file again"));
        given.person(Role.ADMIN).asks().get("/admin/catalog").then().body(containsString("Given up"));
    }

    @Test
    void whatStumblesOnceGoesOn() {
        UUID id = open(UUID.randomUUID());
        desk.stumble(id, ImportFailure.ROWS_NOT_STORED);
        assertThat(imported(id).isRunning()).isTrue();
        asPlatform(id).body("$", not(hasKey("failure")));
    }

    @Test
    void uploadThatBreaksOffLeavesNothingBehind() throws IOException {
        Set<Path> before = files();
        long known = count();
        try (Logged logged = Logged.now()) {
            String head = "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                    + "Content-Length: 10000000\r\n" + headers(given.person(Role.PLATFORM)) + "\r\n" + HEADER;
            try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                socket.getOutputStream().write((head + rows(500)).getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                Wait.until("a file", () -> !files().equals(before));
            }
            Wait.until("the log", () -> logged.text().contains("400 http-400 for POST /api/v1/imports"));
            assertThat(logged.text()).doesNotContain("ERROR", "Exception");
        }
        assertThat(files()).isEqualTo(before);
        assertThat(count()).isEqualTo(known);
    }

    @Test
    void filesLeftByACrashAreCleared() throws IOException {
        UUID running = left(open(UUID.randomUUID()), 2);
        UUID ended = left(ended(open(spool.id())), 2);
        UUID unknown = left(Ids.next(clock), 2);
        UUID comingIn = left(Ids.next(clock), 0);
        job.clearSpool();
        assertThat(files()).contains(file(running), file(comingIn)).doesNotContain(file(ended), file(unknown));
    }

    private UUID left(UUID id, int hoursAgo) throws IOException {
        spool.keep(id, bytes(HEADER));
        Files.setLastModifiedTime(file(id), FileTime.from(clock.instant().minus(Duration.ofHours(hoursAgo))));
        return id;
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".items");
    }

    private long count() {
        return QuarkusTransaction.requiringNew().call(() -> imports.count());
    }

    private static String headers(Person person) {
        return person.headers().entrySet().stream().map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    private UUID open(UUID spoolId) {
        return desk.open(Ids.next(clock), "", ImportFormat.CSV, Announcement.NONE, 0, spoolId).id();
    }

    private UUID send(String rows) {
        UUID id = Ids.next(clock);
        spool.keep(id, bytes(HEADER + rows));
        return desk.open(id, "", ImportFormat.CSV, Announcement.NONE, 0, spool.id()).id();
    }

    private String rows(int count) {
        String prefix = given.unique("i");
        return IntStream.range(0, count)
                .mapToObj(n -> prefix + n + ",ana,Title,video,2025-01-01T00:00:00Z,https://example.com/\n")
                .collect(Collectors.joining());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private UUID ended(UUID id) {
        Wait.until("the import", () -> {
            job.wake();
            return !imported(id).isRunning();
        });
        return id;
    }

    private Import imported(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> imports.findById(id));
    }

    private Set<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ValidatableResponse asPlatform(UUID id) {
        return given.person(Role.PLATFORM).asks().get("/api/v1/imports/" + id).then().statusCode(200);
    }
}
