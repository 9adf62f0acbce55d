package dev.sayso.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.feed.FactType;
import dev.sayso.feed.GivenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class FeedResourceTest {

    @Inject
    Given given;

    @Inject
    GivenEvents events;

    @Test
    void eventIsToldByNames() {
        String item = given.unique("item");
        long number = events.about(item);
        Response page = read(GivenEvents.cursor(number - 1), "1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.<String> path("events[0].id")).isEqualTo(Long.toString(number));
        assertThat(page.<String> path("events[0].type")).isEqualTo("standing.changed");
        assertThat(page.<String> path("events[0].data.scope")).isEqualTo("item");
        assertThat(page.<String> path("events[0].data.id")).isEqualTo(item);
        assertThat(page.<String> path("events[0].data.use")).isEqualTo("restyle");
        assertThat(page.<String> path("events[0].data.cause")).isEqualTo("answer.given");
        assertThat(page.<String> path("next")).isEqualTo(GivenEvents.cursor(number));
    }

    @Test
    void everyKindIsTold() {
        for (FactType type : FactType.values()) {
            long number = events.of(type);
            assertThat(read(GivenEvents.cursor(number - 1), "1").<String> path("events[0].type")).isEqualTo(type.code());
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGaps() {
        long last = events.many(250);
        long first = last - 250;
        List<String> read = new ArrayList<>();
        String next = GivenEvents.cursor(first);
        while (read.size() < 250) {
            Response page = read(next, "40");
            read.addAll(page.path("events.id"));
            next = page.path("next");
        }
        assertThat(read.subList(0, 250)).isEqualTo(LongStream.rangeClosed(first + 1, last).mapToObj(Long::toString).toList());
    }

    @Test
    void atTheEndTheCursorStaysWhereItIs() {
        String end = events.one() > 0 ? read("", "1000").path("next") : "";
        String next = read(end, "1000").path("next");
        while (!next.equals(end)) {
            end = next;
            next = read(end, "1000").path("next");
        }
        assertThat(read(end, "10").<List<?>> path("events")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "918273", "AAAAAAAAAAB", "f_________8" })
    void cursorNobodyWasGivenIsRefused(String cursor) {
        Response refused = read(cursor, "10");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String> path("type")).isEqualTo("urn:sayso:problem:cursor-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "1001", "ten", "1.5" })
    void limitIsBounded(String limit) {
        Response refused = read("", limit);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String> path("type")).isEqualTo("urn:sayso:problem:limit-wrong");
    }

    @Test
    void oldCursorIsToldWhereToStart() throws SQLException {
        events.firstIsOld();
        Response gone = read(GivenEvents.cursor(0), "10");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.<String> path("type")).isEqualTo("urn:sayso:problem:cursor-too-old");
        assertThat(gone.<String> path("detail")).contains("90");
        assertThat(gone.<String> path("start")).isEqualTo(GivenEvents.cursor(1));
        assertThat(read(gone.path("start"), "1").<String> path("events[0].id")).isEqualTo("2");
        assertThat(read("", "1").<String> path("events[0].id")).isEqualTo("2");
    }

    private Response read(String after, String limit) {
        return given.person(Role.PLATFORM).asks().queryParam("after", after).queryParam("limit", limit).get("/api/v1/events");
    }
}
