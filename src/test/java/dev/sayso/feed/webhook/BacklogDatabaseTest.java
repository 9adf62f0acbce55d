package dev.sayso.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Act;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.GivenEvents;
import dev.sayso.feed.reading.Events;
import dev.sayso.feed.reading.FeedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;

/** In which order consumers are told what happened while nothing was sent to them, and meanwhile. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class BacklogDatabaseTest {

    private static final int CATALOGUE = Integer.getInteger("sayso.backlog.catalogue", 2_000);

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    GivenConsumers consumers;

    @Inject
    GivenEvents events;

    @Inject
    ConsumerDesk desk;

    @Inject
    Events log;

    @Test
    void withdrawalPassesACatalogueThatWaits() {
        Person alice = given.creator();
        String item = consents.item(alice);
        events.one();
        try (Receiver receiver = new Receiver()) {
            UUID id = paused(receiver);
            events.registrations(CATALOGUE);
            events.number(consents.refuse(alice, item, "recut").fact());
            resume(id);
            assertThat(receiver.hasGot(CATALOGUE + 1, 120)).isTrue();
            assertThat(about(receiver.messages().get(0))).isEqualTo(item);
            assertThat(receiver.messages().subList(1, CATALOGUE + 1)).allMatch(BacklogDatabaseTest::isRegistration);
        }
    }

    @Test
    void withdrawalComesInTheNextRequestWhileACatalogueIsTold() {
        Person alice = given.creator();
        String item = consents.item(alice);
        events.one();
        AtomicInteger asked = new AtomicInteger();
        try (Receiver receiver = new Receiver().answers(() -> {
            if (asked.incrementAndGet() == 50) {
                events.number(consents.refuse(alice, item, "recut").fact());
            }
            return 204;
        })) {
            UUID id = paused(receiver);
            events.registrations(300);
            resume(id);
            assertThat(receiver.hasGot(301, 60)).isTrue();
            List<Receiver.Message> messages = receiver.messages();
            int place = messages.indexOf(messages.stream().filter(one -> !isRegistration(one)).findFirst().orElseThrow());
            assertThat(about(messages.get(place))).isEqualTo(item);
            assertThat(place).isBetween(50, 100);
        }
    }

    @Test
    void nothingAboutAnItemComesBeforeThatItIsThere() {
        Person alice = given.creator();
        Person bob = given.creator();
        try (Receiver receiver = new Receiver()) {
            UUID id = paused(receiver);
            String first = consents.item(bob);
            String second = consents.item(alice);
            String third = consents.item(alice);
            consents.refuse(alice, third, "recut");
            consents.rule(alice, Act.Kind.OFF, "dub");
            String fourth = consents.item(alice);
            String other = given.unique("item");
            events.about(other);
            resume(id);
            assertThat(receiver.hasGot(7, 20)).isTrue();
            assertThat(receiver.messages().stream().map(BacklogDatabaseTest::about)).containsExactly(third, third, second,
                    alice.channel(), other, first, fourth);
        }
    }

    @Test
    void whatIsAboutAUseComesAfterAllItemsOfBefore() {
        try (Receiver receiver = new Receiver()) {
            UUID id = paused(receiver);
            long before = events.registrations(150);
            long use = events.of(FactType.TERMS_RETIRED);
            long after = events.one();
            events.registrations(10);
            resume(id);
            assertThat(receiver.hasGot(162, 20)).isTrue();
            assertThat(receiver.ids().subList(149, 152)).containsExactly(events.id(before), events.id(use), events.id(after));
        }
    }

    @Test
    void whoDoesNotWantRegistrationsIsToldTheRestInItsOrder() {
        try (Receiver receiver = new Receiver()) {
            UUID id = consumers.at(receiver.url(), FactType.STANDING_CHANGED).id();
            desk.pause(id, consumers.of(id).version());
            events.registrations(500);
            long one = events.one();
            events.registrations(500);
            long other = events.one();
            resume(id);
            assertThat(receiver.hasGot(2, 20)).isTrue();
            assertThat(receiver.ids()).containsExactly(events.id(one), events.id(other));
        }
    }

    @Test
    void whatWasToldEarlyIsNotToldAgainAfterAFailure() {
        Person alice = given.creator();
        AtomicInteger asked = new AtomicInteger();
        try (Receiver receiver = new Receiver().answers(() -> asked.incrementAndGet() == 3 ? 500 : 204)) {
            UUID id = paused(receiver);
            events.registrations(20);
            String item = consents.item(alice);
            long last = events.number(consents.refuse(alice, item, "recut").fact());
            resume(id);
            assertThat(receiver.hasGot(3, 20)).isTrue();
            resumeWhenFailed(id);
            assertThat(receiver.hasGot(23, 20)).isTrue();
            assertThat(receiver.ids().subList(0, 2)).containsExactly(events.id(last - 1), events.id(last));
            assertThat(receiver.ids()).containsOnlyOnce(events.id(last - 1), events.id(last)).hasSize(23);
        }
    }

    /** Whatever happens in whatever order: all is told once, and what is about the same in its order. */
    @Test
    void orderHoldsWhateverHappens() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Person> people = List.of(given.creator(), given.creator(), given.creator());
        Map<String, String> holders = new HashMap<>();
        try (Receiver receiver = new Receiver()) {
            UUID id = paused(receiver);
            long before = consumers.of(id).position();
            for (int n = 0; n < 60; n++) {
                Person person = people.get(random.nextInt(people.size()));
                List<String> own = holders.keySet().stream().filter(item -> person.channel().equals(holders.get(item))).sorted()
                        .toList();
                int what = random.nextInt(8);
                if (what < 4 || own.isEmpty()) {
                    holders.put(consents.item(person), person.channel());
                } else if (what < 6) {
                    events.about(own.get(random.nextInt(own.size())));
                } else if (what < 7) {
                    events.about(FactScope.CREATOR, person.channel());
                } else if (n % 3 == 0) {
                    events.of(FactType.TERMS_RETIRED);
                }
            }
            long last = events.one();
            resume(id);
            int all = (int) (last - before);
            assertThat(receiver.hasGotDifferent(all, 30)).as("seed %d", seed).isTrue();
            List<FeedEvent> inOrder = log.after(before, all);
            Map<String, Integer> told = new HashMap<>();
            receiver.ids().forEach(one -> told.putIfAbsent(one, told.size()));
            assertThat(told).as("seed %d", seed).hasSize(all);
            for (int i = 0; i < all; i++) {
                for (int j = i + 1; j < all; j++) {
                    if (isOrdered(inOrder.get(i), inOrder.get(j), holders)) {
                        assertThat(told.get(inOrder.get(i).id())).as("seed %d: %s before %s", seed, inOrder.get(i),
                                inOrder.get(j)).isLessThan(told.get(inOrder.get(j).id()));
                    }
                }
            }
        }
    }

    /** All but registrations, and registrations with what is about their items. */
    private static boolean isOrdered(FeedEvent one, FeedEvent later, Map<String, String> holders) {
        boolean first = one.kind() == FactType.ITEM_REGISTERED;
        boolean second = later.kind() == FactType.ITEM_REGISTERED;
        if (first == second) {
            return !first;
        }
        return first ? covers(later, one.data().id(), holders) : covers(one, later.data().id(), holders);
    }

    private static boolean covers(FeedEvent event, String item, Map<String, String> holders) {
        return event.scope() == FactScope.USE || event.data().id().equals(item)
                || event.data().id().equals(holders.get(item));
    }

    private UUID paused(Receiver receiver) {
        UUID id = consumers.at(receiver.url()).id();
        desk.pause(id, consumers.of(id).version());
        return id;
    }

    private void resume(UUID id) {
        desk.resume(id, consumers.of(id).version());
    }

    private void resumeWhenFailed(UUID id) {
        Wait.until("a failure", () -> consumers.of(id).failures() > 0);
        resume(id);
    }

    private static boolean isRegistration(Receiver.Message message) {
        return new JsonObject(message.body()).getString("type").equals("item.registered");
    }

    private static String about(Receiver.Message message) {
        return new JsonObject(message.body()).getJsonObject("data").getString("id");
    }
}
