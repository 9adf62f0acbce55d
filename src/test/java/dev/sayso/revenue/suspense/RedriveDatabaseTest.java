package dev.sayso.revenue.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.Wait;
import dev.sayso.derivative.DerivativeRegistered;
import dev.sayso.derivative.GivenDerivatives;
import dev.sayso.derivative.GivenDerivatives.Draft;
import dev.sayso.derivative.GivenDerivatives.From;
import dev.sayso.derivative.LicenceState;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.GivenRevenue.Line;
import dev.sayso.revenue.GivenRevenue.Work;
import dev.sayso.revenue.earning.Fate;
import dev.sayso.revenue.intake.GivenBatches;
import dev.sayso.web.AppClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What waits is posted by itself when its cause is gone, once. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class RedriveDatabaseTest {

    @Inject
    RedriveJob job;
    @Inject
    Suspense suspense;
    @Inject
    Given given;
    @Inject
    GivenRevenue revenue;
    @Inject
    GivenBatches batches;
    @Inject
    GivenDerivatives derivatives;
    @Inject
    AppClock clock;
    @Inject
    Event<DerivativeRegistered> registered;

    private long creator;

    private Line line() {
        creator = revenue.creator();
        return Line.of(revenue.item(Map.of(creator, 1_000_000)), 500_000);
    }

    private void earn(String derivative) {
        batches.read(GivenBatches.file(given.unique("batch"), "\"EUR\":\"31\"",
                List.of(GivenBatches.earning(given.unique("e"), derivative, "31", "EUR"))));
    }

    private List<Fate> causes(String derivative) {
        return QuarkusTransaction.requiringNew().call(() -> suspense.groups(List.of(derivative))).stream()
                .map(SuspenseGroup::cause).toList();
    }

    private long accrued() {
        return balance("ACCRUED");
    }

    private long balance(String kind) {
        return revenue.number("""
                select coalesce(sum(b.micros), 0) from balance b join ledger_account a on a.id = b.account_id
                where a.creator_id = ?1 and a.kind = ?2""", creator, kind);
    }

    private void look() {
        clock.at(Instant.parse("2026-12-31T23:59:59Z"), job::all);
    }

    @Test
    void unknownBecomesUnlicensedAndThenItsTermsApply() {
        String name = given.unique("late");
        earn(name);
        assertThat(causes(name)).containsExactly(Fate.UNKNOWN_DERIVATIVE);
        Line line = line();
        Work work = revenue.derivative(name, LicenceState.UNLICENSED, true, line);
        look();
        assertThat(causes(name)).containsExactly(Fate.UNLICENSED);
        assertThat(accrued()).isZero();
        revenue.ratify(work, line);
        look();
        look();
        assertThat(causes(name)).isEmpty();
        assertThat(accrued()).isEqualTo(15_500_000);
    }

    @Test
    void revenueOfNonCommercialUseWaits() {
        String name = given.unique("private");
        revenue.derivative(name, LicenceState.LICENSED, false, line());
        earn(name);
        look();
        assertThat(causes(name)).containsExactly(Fate.NON_COMMERCIAL);
        assertThat(accrued()).isZero();
    }

    @Test
    void whatIsAfterTheDeadlineWaitsUntilTheDeadlineIsCancelled() {
        Work work = revenue.derivative(line());
        UUID ending = revenue.ending(work, Instant.parse("2026-03-11T00:00:00Z"));
        earn(work.name());
        assertThat(causes(work.name())).containsExactly(Fate.AFTER_DEADLINE);
        assertThat(accrued()).isEqualTo(5_000_000);
        assertThat(job.redrive(work.name(), null)).isZero();
        revenue.cancel(ending, work);
        assertThat(job.redrive(work.name(), null)).isEqualTo(1);
        assertThat(job.redrive(work.name(), null)).isZero();
        assertThat(accrued()).isEqualTo(15_500_000);
    }

    @Test
    void whatNobodyDecidedAboutFor24MonthsIsAwardedToTheHolders() {
        Work work = revenue.derivative(given.unique("orphan"), LicenceState.UNLICENSED, true, line());
        earn(work.name());
        look();
        assertThat(causes(work.name())).containsExactly(Fate.UNLICENSED);
        clock.at(Instant.parse("2027-01-01T00:00:00Z"), job::all);
        assertThat(causes(work.name())).isEmpty();
        assertThat(balance("AWARDED")).isEqualTo(31_000_000);
        earn(work.name());
        assertThat(causes(work.name())).containsExactly(Fate.UNLICENSED);
        clock.at(Instant.parse("2027-01-02T00:00:00Z"), job::all);
        assertThat(balance("AWARDED")).isEqualTo(62_000_000);
        assertThat(accrued()).isZero();
    }

    @Test
    void whatWasRatifiedIsNeverAwarded() {
        Line line = line();
        Work work = revenue.derivative(given.unique("ratified"), LicenceState.UNLICENSED, true, line);
        earn(work.name());
        revenue.ratify(work, line);
        clock.at(Instant.parse("2027-01-01T00:00:00Z"), () -> job.award(work.name(), null));
        assertThat(causes(work.name())).containsExactly(Fate.UNLICENSED);
        clock.at(Instant.parse("2027-01-01T00:00:00Z"), job::all);
        assertThat(balance("AWARDED")).isZero();
        assertThat(accrued()).isEqualTo(15_500_000);
    }

    /** Registered with no permit; what is returned has the right one. */
    private Draft withoutItsPermit() {
        Person owner = given.creator();
        creator = owner.creatorId();
        Draft right = derivatives.draft(given.creator(), From.only(derivatives.original(owner, "recut"), "recut"));
        derivatives.send(right.withPermit(0, null)).then().statusCode(201);
        return right;
    }

    private void correct(Draft right) {
        assertThat(derivatives.send(right).<String> path("licence")).isEqualTo("licensed");
        look();
    }

    @Test
    void correctedLicencePaysWhatWaitedAsItWouldHaveBeen() {
        Draft right = withoutItsPermit();
        earn(right.id());
        assertThat(causes(right.id())).containsExactly(Fate.UNLICENSED);
        correct(right);
        assertThat(causes(right.id())).isEmpty();
        earn(right.id());
        assertThat(accrued()).isEqualTo(2 * 13_950_000);
    }

    @Test
    void whatWasAwardedBeforeACorrectionStaysAndCanStillBeTakenBack() {
        Draft right = withoutItsPermit();
        earn(right.id());
        job.award(right.id(), null);
        assertThat(balance("AWARDED")).isEqualTo(31_000_000);
        correct(right);
        earn(right.id());
        assertThat(balance("AWARDED")).isEqualTo(31_000_000);
        assertThat(accrued()).isEqualTo(13_950_000);
        String awarded = (String) revenue.rows("select event_id from revenue_event where derivative = ?1 order by id",
                right.id()).get(0);
        batches.read(GivenBatches.file(given.unique("batch"), "\"EUR\":\"31\"", List.of(GivenBatches
                .earning(given.unique("e"), right.id(), "31", "EUR")
                .replace("\"earning\"", "\"restatement\",\"replaces\":\"" + awarded + "\""))));
        assertThat(balance("AWARDED")).isZero();
        assertThat(accrued()).isEqualTo(2 * 13_950_000);
    }

    @Test
    void whatIsRegisteredIsPostedAtOnce() {
        String name = given.unique("late");
        earn(name);
        assertThat(causes(name)).containsExactly(Fate.UNKNOWN_DERIVATIVE);
        Work work = revenue.derivative(name, LicenceState.LICENSED, true, line());
        QuarkusTransaction.requiringNew().run(() -> {
            for (int other = 0; other < 1_000; other++) {
                registered.fire(new DerivativeRegistered(0, LicenceState.LICENSED));
            }
            registered.fire(new DerivativeRegistered(work.id(), LicenceState.LICENSED));
        });
        Wait.until("the posting", () -> causes(name).isEmpty());
        assertThat(accrued()).isEqualTo(15_500_000);
    }

    @Test
    void ownersShareByWhatTheyOwnedAtTheTime() {
        Line line = line();
        long ana = creator;
        long ben = revenue.creator();
        revenue.owners(line.item(), 2, Instant.parse("2026-03-11T00:00:00Z"), Map.of(ana, 250_000, ben, 750_000));
        Work work = revenue.derivative(line);
        earn(work.name());
        assertThat(accrued()).isEqualTo(5_000_000 + 2_625_000);
        creator = ben;
        assertThat(accrued()).isEqualTo(7_875_000);
    }
}
