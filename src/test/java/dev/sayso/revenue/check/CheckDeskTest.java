package dev.sayso.revenue.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sayso.Given;
import dev.sayso.PostgreSql;
import dev.sayso.revenue.GivenRevenue;
import dev.sayso.revenue.GivenRevenue.Line;
import dev.sayso.revenue.GivenRevenue.Work;
import dev.sayso.revenue.intake.GivenBatches;
import dev.sayso.terms.UsesOfTheirOwn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** In a database of its own, since it damages the ledger. */
@QuarkusTest
@TestProfile(UsesOfTheirOwn.class)
@QuarkusTestResource(PostgreSql.class)
class CheckDeskTest {

    @Inject
    CheckDesk desk;
    @Inject
    Checks checks;
    @Inject
    CheckJob job;
    @Inject
    Given given;
    @Inject
    GivenRevenue revenue;
    @Inject
    GivenBatches batches;
    @Inject
    EntityManager entities;
    @TempDir
    Path folder;

    private long creator;

    private void earn() {
        creator = revenue.creator();
        Work work = revenue.derivative(Line.of(revenue.item(Map.of(creator, 1_000_000)), 333_333));
        String id = given.unique("e");
        batches.read(GivenBatches.file(given.unique("batch"), "\"EUR\":\"30.000003\",\"KWD\":\"0.000001\"", List.of(
                GivenBatches.earning(id + "1", work.name(), "10.000001", "EUR"),
                GivenBatches.earning(id + "2", work.name(), "20.000002", "EUR"),
                GivenBatches.earning(id + "3", given.unique("nobody"), "0.000001", "KWD"))));
    }

    @Test
    void whatIsRightIsFoundRightAndWhatIsNotIsNamed() {
        earn();
        assertThat(differences()).isEmpty();
        revenue.change("update balance set micros = micros + 1 where account_id = (select max(id) from ledger_account"
                + " where creator_id = ?1)", creator);
        revenue.change("update earning_target set posted_micros = posted_micros + 1 where creator_id = ?1", creator);
        revenue.change("update suspense set micros = micros + 1 where currency = 'KWD'");
        assertThat(differences()).extracting(Difference::kind).containsExactlyInAnyOrder(Difference.Kind.BALANCE,
                Difference.Kind.TARGET, Difference.Kind.TARGET_POSTINGS, Difference.Kind.SUSPENSE);
        revenue.change("update balance set micros = micros - 1 where account_id = (select max(id) from ledger_account"
                + " where creator_id = ?1)", creator);
        revenue.change("update earning_target set posted_micros = posted_micros - 1 where creator_id = ?1", creator);
        revenue.change("update suspense set micros = micros - 1 where currency = 'KWD'");
        assertThat(differences()).isEmpty();
    }

    @Test
    void ledgerIsLookedAtOnceADayHoweverOftenItIsTime() {
        differences();
        long before = looks();
        job.check();
        assertThat(looks()).isEqualTo(before);
        new CheckJob(desk, checks, Clock.offset(Clock.systemUTC(), Duration.ofHours(25))).check();
        assertThat(looks()).isEqualTo(before + 1);
    }

    private long looks() {
        return QuarkusTransaction.requiringNew().call(() -> checks.count());
    }

    private List<Difference> differences() {
        return QuarkusTransaction.requiringNew().call(() -> {
            RevenueCheck check = desk.check();
            List<Difference> found = checks.differences(check.id());
            assertThat(check.differences()).isEqualTo(found.size());
            return found;
        });
    }

    @Test
    void hledgerAgrees() throws IOException, InterruptedException {
        boolean here = isHere();
        if (!here) {
            System.out.println("WARNING: hledger is not installed, so nobody else checked the ledger");
        }
        assumeTrue(here, "hledger is not installed");
        earn();
        Path file = folder.resolve("ledger.journal");
        try (OutputStream out = Files.newOutputStream(file)) {
            new HledgerFile(entities).write(out);
        }
        run("check", file);
        Map<String, BigDecimal> theirs = new TreeMap<>();
        for (String line : run("bal --flat --no-total -O csv --layout bare", file).lines().skip(1).toList()) {
            String[] cells = line.replace("\"", "").split(",", -1);
            theirs.put(cells[0] + " " + cells[1], new BigDecimal(cells[2]).setScale(6));
        }
        Map<String, BigDecimal> ours = new TreeMap<>();
        revenue.rows("""
                select lower(a.kind), a.creator_id, a.currency, sum(p.micros) from posting p
                join ledger_account a on a.id = p.account_id group by a.kind, a.creator_id, a.currency
                having sum(p.micros) <> 0""").forEach(row -> {
            Object[] cells = (Object[]) row;
            String account = cells[0] + (((Number) cells[1]).longValue() == 0 ? "" : ":" + cells[1]);
            ours.put(account + " " + cells[2], BigDecimal.valueOf(((Number) cells[3]).longValue(), 6));
        });
        assertThat(theirs).isEqualTo(ours).isNotEmpty();
    }

    private static boolean isHere() throws InterruptedException {
        try {
            return new ProcessBuilder("hledger", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static String run(String command, Path file) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("hledger", "-f", file.toString()));
        words.addAll(List.of(command.split(" ", -1)));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
