package dev.sayso.revenue.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.derivative.LicenceState;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.GivenRevenue.Line;
import dev.sayso.revenue.GivenRevenue.Work;
import dev.sayso.revenue.earning.Fate;
import dev.sayso.revenue.intake.GivenBatches;
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
        return revenue.number("""
                select coalesce(sum(b.micros), 0) from balance b join ledger_account a on a.id = b.account_id
                where a.creator_id = ?1 and a.kind = 'ACCRUED'""", creator);
    }

    @Test
    void unknownBecomesUnlicensedAndThenItsTermsApply() {
        String name = given.unique("late");
        earn(name);
        assertThat(causes(name)).containsExactly(Fate.UNKNOWN_DERIVATIVE);
        Line line = line();
        Work work = revenue.derivative(name, LicenceState.UNLICENSED, true, line);
        job.all();
        assertThat(causes(name)).containsExactly(Fate.UNLICENSED);
        assertThat(accrued()).isZero();
        revenue.ratify(work, line);
        job.all();
        job.all();
        assertThat(causes(name)).isEmpty();
        assertThat(accrued()).isEqualTo(15_500_000);
    }

    @Test
    void revenueOfNonCommercialUseWaits() {
        String name = given.unique("private");
        revenue.derivative(name, LicenceState.LICENSED, false, line());
        earn(name);
        job.all();
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
