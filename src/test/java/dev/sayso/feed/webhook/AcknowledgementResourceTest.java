package dev.sayso.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.feed.GivenEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class AcknowledgementResourceTest {

    @Inject
    Given given;

    @Inject
    GivenConsumers consumers;

    @Inject
    GivenEvents events;

    @Inject
    ConsumerDesk desk;

    @Inject
    Acknowledgements acknowledgements;

    @Test
    void eventReachesWhoeverAcknowledges() {
        Person one = given.person(Role.PLATFORM);
        Person two = given.person(Role.PLATFORM);
        consumers.ofClient(one.account().toString());
        UUID second = consumers.ofClient(two.account().toString());
        long number = events.one();
        int before = reach(number).of();
        assertThat(before).isGreaterThanOrEqualTo(2);
        assertThat(reach(number).reached()).isZero();
        assertThat(reach(number).last()).isEmpty();
        assertThat(acknowledge(one, number).statusCode()).isEqualTo(204);
        assertThat(reach(number).reached()).isEqualTo(1);
        Duration last = reach(number).last().orElseThrow();
        assertThat(last).isBetween(Duration.ZERO, Duration.ofSeconds(30));
        assertThat(acknowledge(one, number).statusCode()).isEqualTo(204);
        assertThat(reach(number).last()).hasValue(last);
        acknowledge(two, number);
        desk.end(second, consumers.of(second).version());
        assertThat(reach(number).reached()).isEqualTo(2);
        assertThat(reach(number).of()).isEqualTo(before);
    }

    @Test
    void whoeverCameLaterDoesNotCount() {
        long number = events.one();
        int before = reach(number).of();
        consumers.ofClient(given.unique("client"));
        assertThat(reach(number).of()).isEqualTo(before);
    }

    @Test
    void whoeverNeverAcknowledgesDoesNotCount() {
        int before = reach(events.one()).of();
        consumers.paused();
        assertThat(reach(events.one()).of()).isEqualTo(before);
    }

    @Test
    void strangerToTheListOfConsumersIsRefused() {
        Response refused = acknowledge(given.person(Role.PLATFORM), events.one());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String> path("type")).isEqualTo("urn:sayso:problem:not-a-consumer");
    }

    @Test
    void eventThatIsNotThereIsNotFound() {
        Person client = given.person(Role.PLATFORM);
        consumers.ofClient(client.account().toString());
        assertThat(acknowledge(client, 999_999_999_999L).statusCode()).isEqualTo(404);
    }

    @Test
    void eventOfAnotherHistoryIsNotTheOneWithItsNumber() {
        Person client = given.person(Role.PLATFORM);
        consumers.ofClient(client.account().toString());
        long number = events.one();
        String other = (events.epoch().equals("0123abcd") ? "0123abce-" : "0123abcd-") + number;
        Response refused = acknowledge(client, other);
        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.<String> path("type")).isEqualTo("urn:sayso:problem:epoch-over");
        assertThat(acknowledge(client, Long.toString(number)).statusCode()).isEqualTo(404);
        assertThat(reach(number).reached()).isZero();
    }

    private Reach reach(long number) {
        return QuarkusTransaction.requiringNew().call(() -> acknowledgements.reach(number)).orElseThrow();
    }

    private Response acknowledge(Person client, long number) {
        return acknowledge(client, events.id(number));
    }

    private static Response acknowledge(Person client, String id) {
        return client.asks().post("/api/v1/events/" + id + "/acknowledgement");
    }
}
