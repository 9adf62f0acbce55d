package dev.sayso.consent.change.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.catalog.HolderRole;
import dev.sayso.catalog.ItemKind;
import dev.sayso.catalog.intake.HolderEntry;
import dev.sayso.catalog.intake.ItemDesk;
import dev.sayso.catalog.intake.ItemRow;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.change.ChangeProgressDesk;
import dev.sayso.consent.change.ChangeSet;
import dev.sayso.consent.change.ChangeSets;
import dev.sayso.consent.change.GivenChanges;
import dev.sayso.consent.standing.Act;
import dev.sayso.gate.GivenGate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * How long it takes from the form that turns everything off to the first no, and to the page, while a large act of the same
 * creator is being done: {@code ./mvnw test -Dtest=OffBench -Dsayso.bench.rows=60000}.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class OffBench {

    private static final int ITEMS = Integer.getInteger("sayso.bench.rows", 60_000);
    private static final int BATCH = 2_000;
    private static final String USE = "recut";

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    GivenGate gate;
    @Inject
    ItemDesk items;
    @Inject
    GivenChanges changes;
    @Inject
    ChangeSets sets;
    @Inject
    ChangeProgressDesk progress;

    @Test
    void everythingOffWhileALargeActIsDone() {
        Person alice = given.creator();
        String prefix = given.unique("many");
        List<HolderEntry> owner = List.of(new HolderEntry(alice.channel(), alice.name(), HolderRole.OWNER, 1_000_000));
        for (int from = 0; from < ITEMS; from += BATCH) {
            items.take(IntStream.range(from, Math.min(from + BATCH, ITEMS)).mapToObj(
                    i -> new ItemRow(prefix + "-" + i, "Work number " + i, ItemKind.VIDEO, "https://example.com/" + i, null,
                            Instant.parse("2025-01-01T00:00:00Z"), false, true, null, owner))
                    .toList(), false);
        }
        consents.rule(alice, Act.Kind.ALL_ITEMS, USE);
        UUID set = changes.open(alice);
        changes.allowed(alice, set, "restyle");
        while (!isAllowed(prefix)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        changes.begin(alice, set);
        long started = System.nanoTime();
        while (written(set) < ITEMS / 3) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        System.out.printf("%d of %d answers written after %d ms%n", written(set), ITEMS, millis(started));
        long pressed = System.nanoTime();
        CompletableFuture<Response> page = CompletableFuture.supplyAsync(() -> alice.sends().post("/permissions/off"));
        while (isAllowed(prefix)) {
            Thread.onSpinWait();
        }
        long denied = millis(pressed);
        Response answer = page.join();
        long told = millis(pressed);
        ChangeSet.State then = state(set);
        changes.await(set);
        System.out.printf(
                "First no after %d ms; page %d %s after %d ms, the set %s; review again after %d ms: %s, %d answers%n",
                denied, answer.statusCode(), answer.header("Location"), told, then, millis(pressed), state(set), written(set));
    }

    private boolean isAllowed(String prefix) {
        return gate.evaluate("acct-1", USE, prefix + "-" + (ITEMS - 1)).path("decision");
    }

    private int written(UUID set) {
        return QuarkusTransaction.requiringNew().call(() -> progress.written(set));
    }

    private ChangeSet.State state(UUID set) {
        return QuarkusTransaction.requiringNew().call(() -> sets.findById(set).state());
    }

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
