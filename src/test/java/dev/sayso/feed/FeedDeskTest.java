package dev.sayso.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("embedded")
@QuarkusTestResource(PostgreSql.class)
class FeedDeskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Given given;

    @Inject
    FeedDesk desk;

    @Inject
    FeedHead head;

    @Inject
    FactNumbers numbers;

    @Inject
    SequencerDesk sequencer;

    @Inject
    StatelessSession session;

    @Test
    void factIsToldAsItWasRecorded() {
        String item = given.unique("item");
        long number = numberOf(QuarkusTransaction.requiringNew()
                .call(() -> desk.record(FactType.STANDING_CHANGED, FactScope.ITEM, item, "restyle", "item.changed")));
        Fact fact = QuarkusTransaction.requiringNew().call(() -> numbers.after(number - 1, 1).get(0).fact());
        assertThat(fact.subject()).isEqualTo(item);
        assertThat(fact.type().code()).isEqualTo("standing.changed");
        assertThat(fact.scope()).isEqualTo(FactScope.ITEM);
        assertThat(fact.use()).hasValue("restyle");
        assertThat(fact.cause()).isEqualTo("item.changed");
        assertThat(head.number()).isGreaterThanOrEqualTo(number);
    }

    @Test
    void factNeedsTheTransactionThatMakesItTrue() {
        assertThatThrownBy(() -> record()).isInstanceOf(TransactionalException.class);
    }

    @Test
    void factsOfOneTransactionKeepTheirOrder() {
        List<String> subjects = IntStream.range(0, 2_500).mapToObj(n -> given.unique("item")).toList();
        List<Fact> facts = QuarkusTransaction.requiringNew().call(() -> desk.recordAll(FactType.STANDING_CHANGED,
                FactScope.ITEM, subjects, null, "item.registered"));
        assertThat(facts.stream().map(this::numberOf).toList()).isSorted().doesNotHaveDuplicates();
        assertThat(facts).extracting(Fact::subject).isEqualTo(subjects);
    }

    @Test
    void lateCommitComesLaterAndIsNotSkipped() {
        QuarkusTransaction.begin();
        Fact early = record();
        numbers.flush();
        Fact quick = onAnotherThread(this::commit);
        long quickNumber = numberOf(quick);
        QuarkusTransaction.commit();
        assertThat(early.id()).isLessThan(quick.id());
        assertThat(numberOf(early)).isGreaterThan(quickNumber);
    }

    @Test
    void factThatWasRolledBackLeavesNoGap() {
        Fact before = commit();
        QuarkusTransaction.begin();
        Fact lost = record();
        numbers.flush();
        QuarkusTransaction.rollback();
        Fact after = commit();
        assertThat(numberOf(after)).isGreaterThan(numberOf(before));
        assertThat(numbers.of(lost.id())).isEmpty();
        assertNumbersAreDense();
    }

    @Test
    void crashOfTheSequencerLosesNothing() {
        List<Fact> facts = IntStream.range(0, 50).mapToObj(n -> commit()).toList();
        QuarkusTransaction.begin();
        sequencer.numberBatch(true);
        QuarkusTransaction.rollback();
        assertThat(facts.stream().map(this::numberOf).toList()).isSorted().doesNotHaveDuplicates();
        assertNumbersAreDense();
    }

    @Test
    void concurrentTransactionsAndSequencersNeitherDoubleNorSkip() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<List<Fact>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(threads.submit(() -> IntStream.range(0, 60).mapToObj(n -> commitSlowly()).toList()));
        }
        List<Future<?>> sequencers = List.of(threads.submit(this::numberOften), threads.submit(this::numberOften));
        for (Future<List<Fact>> writer : writers) {
            assertThat(writer.get().stream().map(this::numberOf).toList()).isSorted().doesNotHaveDuplicates();
        }
        for (Future<?> other : sequencers) {
            other.get();
        }
        threads.shutdown();
        assertNumbersAreDense();
    }

    private Fact record() {
        return desk.record(FactType.STANDING_CHANGED, FactScope.ITEM, given.unique("item"), null, "test");
    }

    private Fact commit() {
        return QuarkusTransaction.requiringNew().call(this::record);
    }

    private Fact commitSlowly() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Fact fact = record();
            Thread.sleep(ThreadLocalRandom.current().nextInt(5));
            return fact;
        });
    }

    private void numberOften() {
        for (int n = 0; n < 200; n++) {
            sequencer.numberBatch(true);
        }
    }

    private long numberOf(Fact fact) {
        return head.await(fact.id(), PATIENCE).orElseThrow();
    }

    private void assertNumbersAreDense() {
        Object gaps = session.createNativeQuery("select max(number) - count(*) from fact_number", Long.class).getSingleResult();
        assertThat(gaps).isEqualTo(0L);
    }

    private static <T> T onAnotherThread(Callable<T> act) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(act).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdown();
        }
    }
}
