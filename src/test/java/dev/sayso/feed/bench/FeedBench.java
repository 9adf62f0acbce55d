package dev.sayso.feed.bench;

import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.account.Role;
import dev.sayso.feed.GivenEvents;
import dev.sayso.feed.webhook.GivenConsumers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * How fast many events are drained to a local receiver, and how long a page of the feed takes at the beginning and the
 * end of them: {@code ./mvnw test -Dtest=FeedBench -Dsayso.bench.events=100000}.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class FeedBench {

    private static final int EVENTS = Integer.getInteger("sayso.bench.events", 100_000);
    private static final int PAGES = 200;

    @Inject
    Given given;

    @Inject
    GivenEvents events;

    @Inject
    GivenConsumers consumers;

    @Test
    void manyEventsAreReadAndDrained() {
        UUID consumer = consumers.paused();
        long last = events.many(EVENTS);
        Person platform = given.person(Role.PLATFORM);
        for (int round = 0; round < 3; round++) {
            System.out.printf("page of 100 at the beginning %.2f ms, at the end %.2f ms%n", page(platform, last - EVENTS),
                    page(platform, last - 100));
        }
        double seconds = consumers.drainTime(consumer, EVENTS);
        System.out.printf("%d events drained in %.1f s: %.0f a second%n", EVENTS, seconds, EVENTS / seconds);
    }

    private double page(Person platform, long after) {
        long start = System.nanoTime();
        for (int n = 0; n < PAGES; n++) {
            platform.asks().get("/api/v1/events?limit=100&after=" + events.cursor(after)).then().statusCode(200);
        }
        return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1) / PAGES;
    }
}
