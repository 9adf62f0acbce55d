package dev.sayso.gate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.sayso.Depth;
import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Question;
import dev.sayso.consent.stop.StopDesk;
import dev.sayso.consent.stop.Stops;
import dev.sayso.feed.FeedHead;
import dev.sayso.feed.FollowerDesk;
import dev.sayso.feed.Followers;
import dev.sayso.gate.GivenGate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** Several indexes on one database, each with a lease: no page says off before all that live say no. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class LeaseDatabaseTest {

    private static final String USE = "recut";
    private static final Duration BOUND = Duration.ofSeconds(2);

    /** Of followers of this class, and not of the application's own. */
    private static final String SHORT_LIVED = """
            select id from follower where lives_until > current_timestamp
            and lives_until < current_timestamp + interval '3' second for update""";

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
    Stops stops;
    @Inject
    StopDesk stopDesk;
    @Inject
    Followers followers;
    @Inject
    Clock clock;
    @Inject
    EntityManager entities;

    @Test
    void noNodeSaysYesOnceThePageSaidOff() throws InterruptedException {
        GateNode second = new GateNode(reader, walks, desk, head, stops, stopDesk, clock, Duration.ofSeconds(5));
        second.start();
        Person ines = given.creator();
        String item = consents.item(ines);
        for (int round = 0; round < Depth.of(20); round++) {
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

    /** What is not in memory is read; a node that was left alone meanwhile does not know whether it still holds. */
    @Test
    void whatWasReadTooSlowlyIsNotSaid() throws InterruptedException {
        Person ines = given.creator();
        String item = consents.item(ines);
        gate.settled();
        GateNode left = new GateNode(reader, new Unswept(entities), desk, head, stops, stopDesk, clock, BOUND);
        left.start();
        awaitReady(left);
        effect.await(List.of(consents.rule(ines, Act.Kind.ALL_ITEMS, USE)));
        List<Asked> asked = List.of(new Asked(item, USE));
        assertThat(left.look(asked, clock.instant()).isWhole()).isFalse();
        assertThat(isYes(left, item)).isTrue();
        QuarkusMock.installMockForType(new WalksOnceLeftAlone(entities, left), ItemWalks.class);
        Uni<Answers> late = left.answers(asked);
        left.stop();
        assertThat(late.await().atMost(Duration.ofSeconds(10)).openness(0)).as("it says yes").isEmpty();
    }

    @Test
    void pageWaitsForANodeThatLivesAndNotForOneThatIsSilent() {
        Index index = new Index(() -> StopLane.Seen.NOTHING);
        Freshness freshness = new Freshness(BOUND, Clock.systemUTC());
        Upkeep upkeep = new Upkeep(index, reader, walks, clock);
        Follower slow = follower(index, upkeep, freshness);
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
        Index index = new Index(() -> StopLane.Seen.NOTHING);
        Freshness freshness = new Freshness(BOUND, Clock.systemUTC());
        Upkeep upkeep = new Upkeep(index, reader, walks, clock);
        Follower slow = follower(index, upkeep, freshness);
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

    @Test
    void whoseNewLeaseComesAfterTheEndOfTheFormerReadsTheLogAgain() throws Exception {
        Index index = new Index(() -> StopLane.Seen.NOTHING);
        Freshness freshness = new Freshness(BOUND, Clock.systemUTC());
        Upkeep upkeep = new Upkeep(index, reader, walks, clock);
        UUID id = UUID.randomUUID();
        StopLane lane = new StopLane(id, stops, stopDesk, head, freshness);
        Follower slow = follower(id, lane, index, upkeep, freshness);
        Person ines = given.creator();
        String item = consents.item(ines);
        effect.await(List.of(consents.allow(ines, item, USE)));
        upkeep.load(head.number(), () -> false);
        catchUp(slow);
        assertThat(isYes(index, item)).isTrue();
        LockSupport.parkNanos(BOUND.minusMillis(500).toNanos());
        CompletableFuture<Boolean> step = whileItCannotReport(() -> CompletableFuture.supplyAsync(slow::step),
                () -> assertThat(effect.await(List.of(consents.refuse(ines, item, USE)))).as("its lease ran out").isTrue());
        step.get(5, TimeUnit.SECONDS);
        assertThat(freshness.holds() && isYes(index, item)).as("it says yes, after off").isFalse();
        lane.look();
        catchUp(slow);
        assertThat(freshness.holds()).isTrue();
        assertThat(isYes(index, item)).isFalse();
    }

    private Follower follower(Index index, Upkeep upkeep, Freshness freshness) {
        UUID id = UUID.randomUUID();
        return follower(id, new StopLane(id, stops, stopDesk, head, freshness), index, upkeep, freshness);
    }

    private Follower follower(UUID id, StopLane lane, Index index, Upkeep upkeep, Freshness freshness) {
        return new Follower(id, lane, index, upkeep, desk, head, freshness, BOUND);
    }

    private <T> T whileItCannotReport(Supplier<T> begin, Runnable then) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> held = entities.createNativeQuery(SHORT_LIVED, UUID.class).getResultList();
            assertThat(held).isNotEmpty();
            T begun = begin.get();
            QuarkusTransaction.suspendingExisting().run(then);
            return begun;
        });
    }

    private static void catchUp(Follower follower) {
        while (follower.step()) {
            Thread.onSpinWait();
        }
    }

    private static void awaitReady(GateNode node) {
        Wait.until("the node", node::isReady);
    }

    private static boolean isYes(GateNode node, String item) {
        return node.answers(List.of(new Asked(item, USE))).await().indefinitely().openness(0).orElseThrow()
                .reply(Question.OF_PAGES).isYes();
    }

    /** Never works out anew what a creator changed. */
    private static class Unswept extends ItemWalks {

        Unswept(EntityManager entities) {
            super(entities);
        }

        @Override
        List<Long> ofCreatorAfter(String creator, long id, int limit) {
            return List.of();
        }
    }

    /** Asks the database once nobody keeps a node fresh any more. */
    private static final class WalksOnceLeftAlone extends ItemWalks {

        private final GateNode left;

        WalksOnceLeftAlone(EntityManager entities, GateNode left) {
            super(entities);
            this.left = left;
        }

        @Override
        Map<String, Long> ids(Collection<String> platformIds) {
            while (!Thread.currentThread().getName().startsWith("sayso-") && left.isReady()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return super.ids(platformIds);
        }
    }

    private boolean isYes(Index index, String item) {
        Outlook found = index.look(List.of(new Asked(item, USE)), clock.instant()).found().get(0);
        return found != null && found.openness().reply(Question.OF_PAGES).isYes();
    }
}
