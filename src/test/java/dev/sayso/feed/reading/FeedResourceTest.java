package dev.sayso.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.consent.GivenConsent;
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

    @Inject
    GivenConsent consents;

    @Test
    void eventIsToldByNames() {
        String item = given.unique("item");
        long number = events.about(item);
        Response page = read(events.cursor(number - 1), "1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.<String> path("events[0].id")).isEqualTo(events.id(number));
        assertThat(page.<String> path("events[0].type")).isEqualTo("standing.changed");
        assertThat(page.<String> path("events[0].data.scope")).isEqualTo("item");
        assertThat(page.<String> path("events[0].data.id")).isEqualTo(item);
        assertThat(page.<String> path("events[0].data.use")).isEqualTo("restyle");
        assertThat(page.<String> path("events[0].data.cause")).isEqualTo("answer.given");
        assertThat(page.<String> path("next")).isEqualTo(events.cursor(number));
    }

    @Test
    void everyKindIsTold() {
        for (FactType type : FactType.values()) {
            long number = events.of(type);
            assertThat(read(events.cursor(number - 1), "1").<String> path("events[0].type")).isEqualTo(type.code());
        }
    }

    @Test
    void onlyTheTypesThatAreWantedAreTold() {
        long first = events.many(30);
        long wanted = events.of(FactType.TERMS_RETIRED);
        events.many(5);
        long other = events.of(FactType.TERMS_PUBLISHED);
        long last = events.many(5);
        for (String types : List.of("terms.retired,terms.published", " terms.published , terms.retired")) {
            Response page = read(events.cursor(first - 30), "10", types);
            assertThat(page.<List<String>> path("events.id")).containsExactly(events.id(wanted), events.id(other));
            assertThat(page.<String> path("next")).as("what is passed over is not looked at again")
                    .isEqualTo(events.cursor(last));
        }
        Response full = read(events.cursor(first - 30), "1", "terms.retired,terms.published");
        assertThat(full.<String> path("next")).isEqualTo(events.cursor(wanted));
    }

    @ParameterizedTest
    @ValueSource(strings = { "standing.chnaged", "terms.retired,", "STANDING_CHANGED", "terms.retired;terms.published" })
    void unknownTypeIsRefusedWithTheKnownOnes(String types) {
        Response refused = read("", "1", types);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String> path("type")).isEqualTo("urn:sayso:problem:type-unknown");
        assertThat(refused.<String> path("detail")).contains(Stream.of(FactType.values()).map(FactType::code).toList());
    }

    @Test
    void typesCanBeNamedOneByOne() {
        long wanted = events.of(FactType.TERMS_RETIRED);
        long other = events.of(FactType.TERMS_PUBLISHED);
        assertThat(given.person(Role.PLATFORM).asks().queryParam("types", "terms.retired", "terms.published")
                .queryParam("after", events.cursor(wanted - 1)).get("/api/v1/events").<List<String>> path("events.id"))
                .containsExactly(events.id(wanted), events.id(other));
    }

    @Test
    void newItemIsAnEventOfItsOwnType() {
        String item = consents.item(given.creator());
        long number = events.one();
        List<String> about = read(events.cursor(Math.max(0, number - 50)), "60", "item.registered")
                .path("events.data.id");
        assertThat(about).contains(item);
    }

    @Test
    void pagesFollowEachOtherWithoutGaps() {
        long last = events.many(250);
        long first = last - 250;
        List<String> read = new ArrayList<>();
        String next = events.cursor(first);
        while (read.size() < 250) {
            Response page = read(next, "40");
            read.addAll(page.path("events.id"));
            next = page.path("next");
        }
        assertThat(read.subList(0, 250)).isEqualTo(LongStream.rangeClosed(first + 1, last).mapToObj(events::id).toList());
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
    @ValueSource(strings = { "x", "918273", "AAAAAAAAAAA", "AS8AAAAAAAAAAAAAAB" })
    void cursorNobodyWasGivenIsRefused(String cursor) {
        Response refused = read(cursor, "10");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String> path("type")).isEqualTo("urn:sayso:problem:cursor-unknown");
    }

    @Test
    void cursorBeyondTheEndIsRefused() {
        assertThat(read(events.cursor(Long.MAX_VALUE), "10").statusCode()).isEqualTo(400);
    }

    @Test
    void cursorOfAnotherHistoryIsToldWhereToStart() {
        String other = events.epoch().equals("0123abcd") ? "0123abce" : "0123abcd";
        long number = events.one();
        Response gone = read(GivenEvents.cursor(other, number), "10");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.<String> path("type")).isEqualTo("urn:sayso:problem:epoch-over");
        assertThat(gone.<String> path("epoch")).isEqualTo(events.epoch());
        assertThat(read(gone.path("start"), "1").<String> path("events[0].id")).startsWith(events.epoch() + "-");
        assertThat(given.person(Role.PLATFORM).asks().header("Last-Event-ID", GivenEvents.cursor(other, number))
                .get("/api/v1/events/stream").statusCode()).isEqualTo(410);
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
        Response gone = read(events.cursor(0), "10");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.<String> path("type")).isEqualTo("urn:sayso:problem:cursor-too-old");
        assertThat(gone.<String> path("detail")).contains("90");
        assertThat(gone.<String> path("start")).isEqualTo(events.cursor(1));
        assertThat(read(gone.path("start"), "1").<String> path("events[0].id")).isEqualTo(events.id(2));
        assertThat(read("", "1").<String> path("events[0].id")).isEqualTo(events.id(2));
    }

    private Response read(String after, String limit, String types) {
        return given.person(Role.PLATFORM).asks().queryParam("after", after).queryParam("limit", limit)
                .queryParam("types", types).get("/api/v1/events");
    }

    private Response read(String after, String limit) {
        return given.person(Role.PLATFORM).asks().queryParam("after", after).queryParam("limit", limit).get("/api/v1/events");
    }
}
