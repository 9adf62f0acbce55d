package dev.sayso.gate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.standing.Question;
import dev.sayso.feed.FeedHead;
import dev.sayso.feed.FollowerDesk;
import dev.sayso.feed.Followers;
import dev.sayso.gate.GivenGate;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Several indexes on one database, each with a lease: no page says off before all that live say no. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class LeaseDatabaseTest {

    private static final String USE = "recut";
    private static final Duration BOUND = Duration.ofSeconds(2);

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    GivenGate gate;
    @Inject
    InEffect effect;
    @Inject
    GateNode node;
    @Inject
    EntryReader reader;
    @Inject
    ItemWalks walks;
    @Inject
    FollowerDesk desk;
    @Inject
    FeedHead head;
    @Inject
    Followers followers;
    @Inject
    Clock clock;

    @Test
    void noNodeSaysYesOnceThePageSaidOff() throws InterruptedException {
        GateNode second = new GateNode(reader, walks, desk, head, clock, Duration.ofSeconds(5));
        second.start();
        Person ines = given.creator();
        String item = consents.item(ines);
        for (int round = 0; round < 100; round++) {
            assertThat(effect.await(List.of(consents.allow(ines, item, USE)))).isTrue();
            awaitReady(second);
            assertThat(isYes(node, item)).isTrue();
            assertThat(isYes(second, item)).isTrue();
            assertThat(effect.await(List.of(consents.refuse(ines, item, USE)))).isTrue();
            assertThat(isYes(second, item)).isFalse();
            assertThat(isYes(node, item)).isFalse();
        }
        second.stop();
    }

    @Test
    void pageWaitsForANodeThatLivesAndNotForOneThatIsSilent() {
        Index index = new Index();
        Freshness freshness = new Freshness(BOUND);
        Upkeep upkeep = new Upkeep(index, reader, walks, clock);
        Follower slow = new Follower(index, upkeep, desk, head, freshness, BOUND);
        Person ines = given.creator();
        String item = consents.item(ines);
        gate.settled();
        upkeep.load(head.number(), () -> false);
        assertThat(freshness.holds()).as("before anybody waits for it").isFalse();
        catchUp(slow);
        assertThat(freshness.holds()).isTrue();

        Answer first = consents.allow(ines, item, USE);
        long number = head.await(first.fact().id(), Duration.ofSeconds(5)).orElseThrow();
        assertThat(followers.await(number, Duration.ofMillis(300))).as("it has not worked in the answer").isFalse();
        catchUp(slow);
        assertThat(followers.await(number, Duration.ofSeconds(5))).isTrue();
        assertThat(isYes(index, item)).isTrue();

        Answer off = consents.refuse(ines, item, USE);
        assertThat(effect.await(List.of(off))).as("its lease runs out").isTrue();
        assertThat(isYes(index, item)).as("it still believes the old").isTrue();
        assertThat(freshness.holds()).as("and so says nothing").isFalse();
        catchUp(slow);
        assertThat(freshness.holds()).isTrue();
        assertThat(isYes(index, item)).isFalse();
    }

    @Test
    void whoeverReturnsReadsTheLogAfterItsNewLeaseAndBeforeItSpeaks() {
        Index index = new Index();
        Freshness freshness = new Freshness(BOUND);
        Upkeep upkeep = new Upkeep(index, reader, walks, clock);
        Follower slow = new Follower(index, upkeep, desk, head, freshness, BOUND);
        upkeep.load(head.number(), () -> false);
        catchUp(slow);
        LockSupport.parkNanos(BOUND.plusMillis(200).toNanos());
        assertThat(freshness.holds()).isFalse();
        Person ines = given.creator();
        consents.item(ines);
        gate.settled();
        long number = head.number();
        catchUp(slow);
        assertThat(freshness.holds()).isTrue();
        assertThat(index.asOf()).isGreaterThanOrEqualTo(number);
    }

    private static void catchUp(Follower follower) {
        while (follower.step()) {
            Thread.onSpinWait();
        }
    }

    private static void awaitReady(GateNode node) {
        for (int i = 0; i < 1_000 && !node.isReady(); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static boolean isYes(GateNode node, String item) {
        return node.answers(List.of(new Asked(item, USE))).await().indefinitely().openness(0).orElseThrow()
                .reply(Question.OF_PAGES).isYes();
    }

    private boolean isYes(Index index, String item) {
        Outlook found = index.look(List.of(new Asked(item, USE)), clock.instant()).found().get(0);
        return found != null && found.openness().reply(Question.OF_PAGES).isYes();
    }
}
