package dev.sayso.gate.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.Wait;
import dev.sayso.catalog.Lineage;
import dev.sayso.consent.GivenConsent;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.gate.GivenGate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Reads signals as anybody's crawler does. */
@ApplicationScoped
public class GivenSignals {

    private final Given given;
    private final GivenConsent consents;
    private final GivenGate gate;
    private final FeedDesk feed;
    private final EntityManager entities;

    GivenSignals(Given given, GivenConsent consents, GivenGate gate, FeedDesk feed, EntityManager entities) {
        this.given = given;
        this.consents = consents;
        this.gate = gate;
        this.feed = feed;
        this.entities = entities;
    }

    /** An item that its owner allows for these uses. */
    public String itemAllowedFor(String... uses) {
        Person owner = given.creator();
        String item = consents.item(owner);
        for (String use : uses) {
            consents.allow(owner, item, use);
        }
        awaitAllowed(item, Set.of(uses));
        return item;
    }

    /** Says that one item was made from others. */
    public void madeFrom(String item, List<String> parents) {
        parents.forEach(parent -> QuarkusTransaction.requiringNew().run(() -> {
            Fact fact = feed.record(FactType.STANDING_CHANGED, FactScope.ITEM, item, null, "derivative.registered");
            entities.persist(new Lineage(consents.id(item), consents.id(parent), fact));
        }));
    }

    /** Waits until what has happened is told: until it is in memory again, an item is reserved. */
    public void awaitAllowed(String item, Set<String> uses) {
        gate.settled();
        Wait.until("%s to be allowed for %s".formatted(item, uses), () -> allowed(item).equals(uses));
    }

    /** The uses that the signal of an item says are allowed. */
    public static Set<String> allowed(String item) {
        return new TreeSet<>(read(item, "application/json").<List<String>> path("uses.findAll { it.allowed }.use"));
    }

    static Response read(String item, String type) {
        Response answer = crawler().accept(type).get(SignalAddresses.ITEMS + item);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        return answer;
    }

    static Response page(String item) {
        return read(item, "text/html");
    }

    static RequestSpecification crawler() {
        return Person.stranger();
    }
}
