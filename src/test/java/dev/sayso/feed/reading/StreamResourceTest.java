package dev.sayso.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.account.Role;
import dev.sayso.feed.FactType;
import dev.sayso.feed.GivenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class StreamResourceTest {

    @Inject
    Given given;

    @Inject
    GivenEvents events;

    @Inject
    EventStreams streams;

    @Inject
    Clock clock;

    @Test
    void eventsComeAsTheyHappen() throws IOException {
        try (Reading reading = new Reading(given.person(Role.PLATFORM), "", Map.of())) {
            assertThat(reading.next("HTTP/1.1 ")).startsWith("200");
            assertThat(reading.next("id:")).isNotEmpty();
            String item = given.unique("item");
            long number = events.about(item);
            assertThat(lineAbout(reading, item)).contains("\"id\":\"" + events.id(number) + "\"",
                    "\"type\":\"standing.changed\"");
        }
    }

    @Test
    void brokenStreamGoesOnWhereItWas() throws IOException {
        long last = events.many(1_200);
        long first = last - 1_200;
        Person platform = given.person(Role.PLATFORM);
        List<String> seen = new ArrayList<>();
        String cursor = events.cursor(first);
        while (seen.size() < 1_200) {
            try (Reading reading = new Reading(platform, "?after=" + events.cursor(0), Map.of("Last-Event-ID", cursor))) {
                assertThat(reading.next("id:")).isEqualTo(cursor);
                for (int n = 0; n < 500 && seen.size() < 1_200; n++) {
                    cursor = reading.next("id:");
                    seen.add(cursor);
                }
            }
        }
        assertThat(seen).isEqualTo(LongStream.rangeClosed(first + 1, last).mapToObj(events::cursor).toList());
    }

    @Test
    void onlyTheTypesThatAreWantedComeAndTheCursorMovesOnAllTheSame() throws IOException {
        long first = events.many(1_200);
        long wanted = events.of(FactType.TERMS_RETIRED);
        try (Reading reading = new Reading(given.person(Role.PLATFORM),
                "?types=terms.retired&after=" + events.cursor(first - 1_200), Map.of())) {
            assertThat(reading.next("data:")).contains("\"id\":\"" + events.id(wanted) + "\"");
            long last = events.many(10);
            Wait.until("the last event", () -> streams.head() >= last);
            String cursor = "";
            for (int beat = 1; beat <= 100 && !events.cursor(last).equals(cursor); beat++) {
                streams.tick(clock.instant().plus(EventStream.BEAT.multipliedBy(beat)));
                cursor = reading.next("id:");
            }
            assertThat(cursor).isEqualTo(events.cursor(last));
            long next = events.of(FactType.TERMS_RETIRED);
            assertThat(reading.next("data:")).contains("\"id\":\"" + events.id(next) + "\"");
        }
        assertThat(given.person(Role.PLATFORM).asks().get("/api/v1/events/stream?types=all").statusCode()).isEqualTo(400);
    }

    @Test
    void signOfLifeComesInBetween() throws IOException {
        try (Reading reading = new Reading(given.person(Role.PLATFORM), "", Map.of())) {
            reading.next("id:");
            streams.tick(clock.instant().plus(EventStream.BEAT));
            assertThat(reading.next(":")).isEmpty();
        }
    }

    @Test
    void streamEndsWithItsToken() throws IOException {
        Instant soon = clock.instant().plusSeconds(2);
        try (Reading reading = new Reading(given.person(Role.PLATFORM), "",
                Map.of("X-Test-Expiry", Long.toString(soon.getEpochSecond())))) {
            reading.next("id:");
            assertThat(reading.next("never")).isNull();
            assertThat(clock.instant()).isAfterOrEqualTo(soon.minusSeconds(1));
        }
    }

    @Test
    void readerThatTakesNothingIsDroppedAndSlowsNobody() throws IOException {
        Person platform = given.person(Role.PLATFORM);
        long first = events.one();
        try (Reading stuck = Reading.stuck(platform, "?after=" + events.cursor(first));
                Reading quick = new Reading(platform, "?after=" + events.cursor(first), Map.of())) {
            stuck.next("id:");
            long last = events.many(30_000);
            String end = events.cursor(last);
            String cursor = quick.next("id:");
            while (cursor != null && !cursor.equals(end)) {
                cursor = quick.next("id:");
            }
            assertThat(cursor).isEqualTo(end);
            for (int beat = 1; beat <= 3; beat++) {
                streams.tick(clock.instant().plus(EventStream.BEAT.multipliedBy(beat)));
                LockSupport.parkNanos(100_000_000);
            }
            assertThatThrownBy(() -> readToTheEnd(stuck, end)).isInstanceOf(Exception.class);
        }
    }

    @Test
    void oneClientHasABoundedNumberOfStreams() throws IOException {
        Person platform = given.person(Role.PLATFORM);
        List<Reading> open = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            Reading reading = new Reading(platform, "", Map.of());
            reading.next("id:");
            open.add(reading);
        }
        Response refused = platform.asks().get("/api/v1/events/stream");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.<String> path("type")).isEqualTo("urn:sayso:problem:too-many-streams");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        for (Reading reading : open) {
            reading.close();
        }
        assertThat(admittedAgain(platform)).isTrue();
    }

    /** There are fewer of those than of streams. */
    @Test
    void openStreamsKeepNoConnectionOfTheDatabase() throws IOException {
        long last = events.many(3);
        Person platform = given.person(Role.PLATFORM);
        List<Reading> open = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            Reading reading = new Reading(platform, "", Map.of("Last-Event-ID", events.cursor(last - 2)));
            reading.next("data:");
            open.add(reading);
        }
        assertThat(platform.asks().get("/api/v1/events?limit=1").statusCode()).isEqualTo(200);
        for (Reading reading : open) {
            reading.close();
        }
    }

    @Test
    void badAndOldCursorsAreRefusedBeforeTheStream() throws SQLException {
        Person platform = given.person(Role.PLATFORM);
        assertThat(platform.asks().header("Last-Event-ID", "1").get("/api/v1/events/stream").statusCode()).isEqualTo(400);
        events.firstIsOld();
        Response gone = platform.asks().header("Last-Event-ID", events.cursor(0)).get("/api/v1/events/stream");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.<String> path("start")).isEqualTo(events.cursor(1));
    }

    private boolean admittedAgain(Person platform) {
        for (int tries = 0; tries < 100; tries++) {
            try (Reading reading = new Reading(platform, "", Map.of())) {
                String status = reading.next("HTTP/1.1 ");
                if (status != null && status.startsWith("200")) {
                    return true;
                }
                LockSupport.parkNanos(50_000_000);
            } catch (IOException closed) {
                return false;
            }
        }
        return false;
    }

    /** Fails when the connection breaks, or ends before the last event. */
    private static void readToTheEnd(Reading reading, String end) {
        String cursor = reading.next("id:");
        while (cursor != null && !cursor.equals(end)) {
            cursor = reading.next("id:");
        }
        assertThat(cursor).as("broke off before the end").isNull();
        throw new IllegalStateException("ended");
    }

    private static String lineAbout(Reading reading, String item) {
        String line = reading.next("data:");
        while (line != null && !line.contains(item)) {
            line = reading.next("data:");
        }
        return String.valueOf(line);
    }
}
