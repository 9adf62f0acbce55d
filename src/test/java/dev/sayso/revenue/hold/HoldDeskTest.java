package dev.sayso.revenue.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.account.Creator;
import dev.sayso.feed.Fact;
import dev.sayso.money.Money;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.HoldOutcome;
import dev.sayso.revenue.ledger.Account;
import dev.sayso.revenue.ledger.AccountKind;
import dev.sayso.revenue.ledger.Balances;
import dev.sayso.revenue.ledger.Ledger;
import dev.sayso.revenue.ledger.Leg;
import dev.sayso.revenue.ledger.Movement;
import dev.sayso.revenue.ledger.Overdrawn;
import dev.sayso.revenue.ledger.Template;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class HoldDeskTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Inject
    HoldDesk desk;
    @Inject
    Ledger ledger;
    @Inject
    Balances balances;
    @Inject
    Given given;
    @Inject
    GivenRevenue revenue;
    @Inject
    EntityManager entities;

    @Test
    void contestedPartIsHeldAndTheRestIsNot() {
        long ana = earned(60, 40);
        desk.hold(given.unique("case"), ana, eur(70), null);
        assertHas(ana, AccountKind.ACCRUED, 0, AccountKind.AVAILABLE, 30, AccountKind.HELD, 70);
    }

    @Test
    void releasedGoesBackToWhereItWas() {
        long ana = earned(60, 40);
        UUID hold = desk.hold(given.unique("case"), ana, eur(70), null).id();
        desk.release(hold, null);
        assertHas(ana, AccountKind.ACCRUED, 60, AccountKind.AVAILABLE, 40, AccountKind.HELD, 0);
    }

    @Test
    void awardedGoesToSomebodyElse() {
        long ana = earned(60, 40);
        long ben = revenue.creator();
        desk.award(desk.hold(given.unique("case"), ana, eur(70), null).id(), ben, null);
        assertHas(ana, AccountKind.ACCRUED, 0, AccountKind.AVAILABLE, 30, AccountKind.HELD, 0);
        assertHas(ben, AccountKind.AWARDED, 70);
    }

    @Test
    void splitGivesPartAwayAndTheRestBack() {
        long ana = earned(60, 40);
        long ben = revenue.creator();
        UUID hold = desk.hold(given.unique("case"), ana, eur(70), null).id();
        for (Money none : List.of(eur(0), eur(70), eur(71), eur(-1), Money.parse("5", Currency.getInstance("USD")))) {
            assertThatThrownBy(() -> desk.split(hold, ben, none, null)).isInstanceOf(SplitImpossible.class);
        }
        desk.split(hold, ben, eur(50), null);
        assertHas(ana, AccountKind.ACCRUED, 10, AccountKind.AVAILABLE, 40, AccountKind.HELD, 0);
        assertHas(ben, AccountKind.AWARDED, 50);
    }

    @Test
    void whatWasPaidOutBecomesAClaim() {
        long ana = earned(10, 90);
        post(Template.PAYOUT, ana, AccountKind.AVAILABLE, AccountKind.IN_PAYOUT, 90);
        long ben = revenue.creator();
        Hold hold = desk.hold(given.unique("case"), ana, eur(70), null);
        assertThat(hold.contested().claimed()).isEqualTo(eur(60));
        assertHas(ana, AccountKind.ACCRUED, 0, AccountKind.IN_PAYOUT, 90, AccountKind.HELD, 10);
        assertThatThrownBy(() -> desk.hold(given.unique("case"), ana, eur(31), null)).isInstanceOf(MoreThanEarned.class);
        desk.award(hold.id(), ben, null);
        assertHas(ana, AccountKind.ACCRUED, -60, AccountKind.IN_PAYOUT, 90, AccountKind.HELD, 0);
        assertHas(ben, AccountKind.AWARDED, 70);
    }

    @Test
    void sameReferenceHoldsOnce() {
        long ana = earned(60, 40);
        String reference = given.unique("case");
        UUID first = desk.hold(reference, ana, eur(70), null).id();
        assertThat(desk.hold(reference, ana, eur(70), null).id()).isEqualTo(first);
        assertThatThrownBy(() -> desk.hold(reference, ana, eur(71), null)).isInstanceOf(HoldDiffers.class);
        assertHas(ana, AccountKind.AVAILABLE, 30, AccountKind.HELD, 70);
    }

    @Test
    void platformIsToldThatMoneyIsHeldAndHeldNoMore() {
        long ana = earned(60, 40);
        long ben = revenue.creator();
        desk.release(desk.hold(given.unique("case"), ana, eur(10), null).id(), null);
        UUID hold = desk.hold(given.unique("case"), ana, eur(70), null).id();
        desk.split(hold, ben, eur(20), null);
        assertThatThrownBy(() -> desk.release(hold, null)).isInstanceOf(HoldResolved.class);
        assertThat(told(ana)).containsExactly("revenue.held hold.opened", "revenue.released hold.released",
                "revenue.held hold.opened", "revenue.released hold.split");
        assertThat(told(ben)).isEmpty();
    }

    private List<String> told(long creator) {
        return QuarkusTransaction.requiringNew().call(() -> entities
                .createQuery("from Fact where scope = CREATOR and subject = ?1 order by id", Fact.class)
                .setParameter(1, entities.find(Creator.class, creator).platformId()).getResultStream()
                .map(fact -> fact.type().code() + " " + fact.cause()).toList());
    }

    @Test
    void secondTryIsToldWhatHappened() {
        long ana = earned(60, 40);
        UUID hold = desk.hold(given.unique("case"), ana, eur(70), null).id();
        desk.release(hold, null);
        assertThatThrownBy(() -> desk.award(hold, revenue.creator(), null)).isInstanceOfSatisfying(HoldResolved.class,
                told -> assertThat(told.outcome()).isEqualTo(HoldOutcome.RELEASED));
        assertThatThrownBy(() -> desk.release(UUID.randomUUID(), null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void ofManyWhoResolveItAtOnceOneDoes() throws InterruptedException {
        long ana = earned(60, 40);
        long ben = revenue.creator();
        UUID hold = desk.hold(given.unique("case"), ana, eur(100), null).id();
        List<String> outcomes = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            int way = i % 3;
            threads.add(new Thread(() -> outcomes.add(resolve(start, hold, ben, way))));
        }
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(outcomes).hasSize(32).containsOnly("done", "refused").containsOnlyOnce("done");
        assertThat(has(ana, AccountKind.HELD)).isEqualTo(eur(0));
        assertThat(has(ana, AccountKind.ACCRUED).plus(has(ana, AccountKind.AVAILABLE)).plus(has(ben, AccountKind.AWARDED)))
                .isEqualTo(eur(100));
    }

    private String resolve(CountDownLatch start, UUID hold, long ben, int way) {
        try {
            start.await();
            switch (way) {
                case 0 -> desk.release(hold, null);
                case 1 -> desk.award(hold, ben, null);
                default -> desk.split(hold, ben, eur(1), null);
            }
            return "done";
        } catch (HoldResolved told) {
            return "refused";
        } catch (InterruptedException | RuntimeException other) {
            return other.toString();
        }
    }

    @Test
    void noTemplateMovesWhatItDoesNotAllow() {
        long ana = earned(60, 40);
        assertThatThrownBy(() -> post(Template.PAYOUT, ana, AccountKind.ACCRUED, AccountKind.PAID, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Movement(Template.HOLD, EUR, List.of(leg(AccountKind.ACCRUED, ana, -1)), null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> post(Template.PAYOUT, ana, AccountKind.AVAILABLE, AccountKind.IN_PAYOUT, 41))
                .isInstanceOf(Overdrawn.class);
        assertHas(ana, AccountKind.ACCRUED, 60, AccountKind.AVAILABLE, 40);
    }

    private long earned(int accrued, int available) {
        long creator = revenue.creator();
        post(new Movement(Template.REVENUE, EUR, List.of(
                Leg.of(Account.of(AccountKind.CLEARING, EUR), -eur(accrued + available).micros()),
                leg(AccountKind.ACCRUED, creator, accrued + available)), null, null, null));
        post(Template.MATURE, creator, AccountKind.ACCRUED, AccountKind.AVAILABLE, available);
        return creator;
    }

    private void post(Template template, long creator, AccountKind from, AccountKind to, int units) {
        post(new Movement(template, EUR, List.of(leg(from, creator, -units), leg(to, creator, units)), null, null, null));
    }

    private void post(Movement movement) {
        QuarkusTransaction.requiringNew().run(() -> ledger.post(movement));
    }

    private static Leg leg(AccountKind kind, long creator, int units) {
        return Leg.of(Account.of(kind, creator, EUR), eur(units).micros());
    }

    private static Money eur(int units) {
        return new Money(units * 1_000_000L, EUR);
    }

    private Money has(long creator, AccountKind kind) {
        return QuarkusTransaction.requiringNew().call(() -> balances.of(creator)).getOrDefault("EUR", Map.of())
                .getOrDefault(kind, eur(0));
    }

    private void assertHas(long creator, Object... kindsAndUnits) {
        for (int i = 0; i < kindsAndUnits.length; i += 2) {
            AccountKind kind = (AccountKind) kindsAndUnits[i];
            assertThat(has(creator, kind)).as(kind.name()).isEqualTo(eur((int) kindsAndUnits[i + 1]));
        }
    }
}
