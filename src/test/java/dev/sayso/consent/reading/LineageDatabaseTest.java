package dev.sayso.consent.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.catalog.ItemHistories;
import dev.sayso.catalog.ItemHistory;
import dev.sayso.catalog.Lineage;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.standing.Reason;
import dev.sayso.consent.standing.Standing;
import dev.sayso.feed.Fact;
import dev.sayso.feed.FactScope;
import dev.sayso.feed.FactType;
import dev.sayso.feed.FeedDesk;
import dev.sayso.feed.FeedHead;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class LineageDatabaseTest {

    private static final String USE = "restyle";

    @Inject
    Given given;

    @Inject
    GivenConsent consent;

    @Inject
    StandingReader reader;

    @Inject
    ItemHistories histories;

    @Inject
    EntityManager entities;

    @Inject
    FeedDesk feed;

    @Inject
    FeedHead head;

    @Inject
    Clock clock;

    @Test
    void parentCountsFromItsFactOn() {
        Person maker = given.creator();
        String child = consent.item(maker);
        String parent = consent.item(given.creator());
        consent.allow(maker, child, USE);
        assertThat(consent.standing(child, USE).reason()).isEqualTo(Reason.CONSENTED);
        Fact fact = add(child, parent);
        assertThat(consent.standing(child, USE).reason()).isEqualTo(Reason.ANCESTOR);
        long number = head.await(fact.id(), Duration.ofSeconds(5)).orElseThrow();
        assertThat(asOf(child, number - 1).reason()).isEqualTo(Reason.CONSENTED);
        assertThat(asOf(child, number).reason()).isEqualTo(Reason.ANCESTOR);
    }

    @Test
    void historyNamesTheFactOfEachParent() {
        String child = consent.item(given.creator());
        String one = consent.item(given.creator());
        String other = consent.item(given.creator());
        Fact first = add(child, one);
        Fact second = add(child, other);
        List<ItemHistory.Parent> parents = QuarkusTransaction.requiringNew()
                .call(() -> histories.of(child).orElseThrow().parents());
        assertThat(parents).containsExactlyInAnyOrder(new ItemHistory.Parent(consent.id(one), first.id()),
                new ItemHistory.Parent(consent.id(other), second.id()));
    }

    private Fact add(String child, String parent) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Fact fact = feed.record(FactType.STANDING_CHANGED, FactScope.ITEM, child, null, "derivative.registered");
            entities.persist(new Lineage(consent.id(child), consent.id(parent), fact));
            return fact;
        });
    }

    private Standing asOf(String item, long number) {
        long id = consent.id(item);
        return QuarkusTransaction.requiringNew()
                .call(() -> reader.read(List.of(id), number).of(id, USE, Question.OF_PAGES, clock.instant()));
    }
}
