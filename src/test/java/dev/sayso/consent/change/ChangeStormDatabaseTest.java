package dev.sayso.consent.change;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Seeds;
import dev.sayso.consent.reading.Standings;
import dev.sayso.consent.standing.Act;
import dev.sayso.consent.standing.Said;
import dev.sayso.terms.UsesOfTheirOwn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * Change sets in worlds in which others act between the review and the application, or at the same moment: what the
 * creator was shown is what is given, once, or it is shown again.
 */
@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class ChangeStormDatabaseTest {

    private static final int ROUNDS = 6;

    private static int again;
    private static int applied;

    @Inject
    ChangeTrial trial;
    @Inject
    ChangeDesk desk;
    @Inject
    Ledger ledger;

    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @AfterEach
    void rest() {
        both.shutdownNow();
    }

    @Seeds(1)
    void whatHappensAfterTheReviewCallsForAnotherOrTouchesNoWordOfTheCreator(long seed) {
        trial.begin(seed);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            trial.live(3);
            Person creator = trial.world().any(trial.world().people());
            Optional<ChangeSet> set = trial.reviewed(creator);
            if (set.isPresent()) {
                if (appliesAfterOtherActs(creator, set.get())) {
                    applied++;
                } else {
                    again++;
                    trial.applyAsReviewed(creator, trial.set(set.get().id()));
                }
            }
        }
    }

    @AfterAll
    static void someWereAppliedAndSomeReviewedAgain() {
        assertThat(List.of(again, applied)).doesNotContain(0);
    }

    @Seeds(1)
    void setsAppliedAtOnceGiveNothingTwice(long seed) throws Exception {
        trial.begin(seed);
        for (int round = 0; round < ROUNDS; round++) {
            trial.live(4);
            Person creator = trial.world().any(trial.world().people());
            Optional<ChangeSet> one = trial.reviewed(creator);
            Optional<ChangeSet> other = trial.world().below(3) == 0 ? one : trial.reviewed(creator);
            if (one.isPresent() && other.isPresent()) {
                assertOneAfterTheOther(creator, one.get(), other.get());
            }
        }
    }

    /** Applies it some acts of anybody later; returns whether that was done, and not another review made. */
    private boolean appliesAfterOtherActs(Person creator, ChangeSet set) {
        List<Ledger.Found> lines = ledger.lines(set.id());
        String seen = ledger.seenBy(creator.creatorId(), trial.world().items().values());
        for (int i = trial.world().below(4); i > 0; i--) {
            trial.pass(trial.world().below(5));
            trial.at(trial.world()::act);
        }
        trial.maybeReplaceTerms();
        boolean same = ledger.seenBy(creator.creatorId(), trial.world().items().values()).equals(seen);
        trial.apply(creator, set);
        ChangeSet now = trial.goOn(set.id());
        trial.world().settle();
        if (now.state() == ChangeSet.State.APPLIED) {
            trial.assertGivenOnce(creator, set.id(), lines);
            assertSaid(creator, lines.stream().filter(Ledger.Found::isAnswered).toList());
            return true;
        }
        assertThat(now.state()).isEqualTo(ChangeSet.State.REVIEWED);
        assertThat(now.round()).isEqualTo(set.round() + 1);
        assertThat(ledger.answers(set.id())).isZero();
        assertThat(same).as("reviewed again for nothing").isFalse();
        return false;
    }

    private void assertSaid(Person creator, List<Ledger.Found> answered) {
        Standings now = trial.world().read(Long.MAX_VALUE);
        for (Ledger.Found line : answered) {
            Said said = now
                    .said(requireNonNull(trial.world().items().get(line.item())), line.use(), creator.creatorId(),
                            trial.moment())
                    .orElseThrow();
            Wish wish = requireNonNull(line.wish());
            assertThat(said.isYes() && said.source() == Said.Source.OWN_CHOICE).as("%s: %s", line, said)
                    .isEqualTo(wish.kind() == Act.Kind.ALLOW);
            assertThat(said.isNo() && said.source() == Said.Source.OWN_CHOICE).as("%s: %s", line, said)
                    .isEqualTo(wish.kind() == Act.Kind.REFUSE);
            if (said.isYes() && wish.kind() == Act.Kind.ALLOW) {
                assertThat(said.grant()).isEqualTo(wish.grant());
            }
        }
    }

    /** Two threads apply them at once: two different ones never both as they were reviewed, the same one once. */
    private void assertOneAfterTheOther(Person creator, ChangeSet one, ChangeSet other) throws Exception {
        List<Ledger.Found> ofOne = ledger.lines(one.id());
        List<Ledger.Found> ofOther = ledger.lines(other.id());
        long answers = ledger.answersOf(creator.creatorId());
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<?>> done = List.of(both.submit(() -> applyAt(start, creator, one)),
                both.submit(() -> applyAt(start, creator, other)));
        for (Future<?> each : done) {
            each.get(2, TimeUnit.MINUTES);
        }
        List<ChangeSet> settled = List.of(trial.goOn(one.id()), trial.goOn(other.id()));
        trial.world().settle();
        boolean oneDone = settled.get(0).state() == ChangeSet.State.APPLIED;
        boolean otherDone = settled.get(1).state() == ChangeSet.State.APPLIED;
        assertThat(oneDone || otherDone).isTrue();
        trial.assertGivenOnce(creator, one.id(), oneDone ? ofOne : List.of());
        trial.assertGivenOnce(creator, other.id(), otherDone ? ofOther : List.of());
        boolean same = one.id().equals(other.id());
        long given = ledger.answersOf(creator.creatorId()) - answers;
        assertThat(given).isEqualTo(ledger.answers(one.id()) + (same ? 0 : ledger.answers(other.id())));
        if (!same && Ledger.isAnswered(ofOne) && Ledger.isAnswered(ofOther)) {
            assertThat(oneDone).isNotEqualTo(otherDone);
            assertThat(settled.get(oneDone ? 1 : 0).round()).isEqualTo((oneDone ? other : one).round() + 1);
        }
    }

    private Object applyAt(CyclicBarrier start, Person creator, ChangeSet set) throws Exception {
        start.await(1, TimeUnit.MINUTES);
        trial.apply(creator, set);
        return trial.at(() -> desk.goOn(set.id()));
    }
}
