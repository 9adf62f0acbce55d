package dev.sayso.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.sayso.Wait;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Kills the application while it takes events of revenue, at a random moment. Started again it takes the rest by itself, and
 * the ledger holds each event once.
 */
class RevenueCrashTest {

    private static final int KILLS = Integer.getInteger("sayso.crash.kills", 2);
    private static final int EVENTS = Integer.getInteger("sayso.crash.events", 20_000);
    private static final int ATTEMPTS = 5;

    private final long seed = Long.getLong("sayso.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private long gross;

    @TempDir
    Path spool;

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void whatIsKilledTakesEachEventOnce() throws Exception {
        System.out.printf("Seed of the kills: %d%n", seed);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Provider provider = new Provider("alice");
                RunningApp app = new RunningApp(postgres.getJdbcUrl("postgres", "postgres"), provider.issuer(), spool)) {
            Store store = new Store(postgres.getPostgresDatabase());
            app.start();
            Platform platform = new Platform(app, provider.tokenOfPlatform());
            platform.register(1);
            new Alice(app).allow("w-0");
            platform.derive("w-0", "recut-0");
            int hits = 0;
            int sent = 0;
            for (; hits < KILLS && sent < ATTEMPTS * KILLS; sent++) {
                hits += killWhileTaking(app, platform, store, sent) ? 1 : 0;
                store.assertLedger((sent + 1L) * EVENTS, gross, gross * 45 / 100);
            }
            assertThat(hits).as("kills in time").isEqualTo(KILLS);
            assertThat(platform.tell(events(0)).getString("state")).isEqualTo("done");
            store.assertLedger((long) sent * EVENTS, gross, gross * 45 / 100);
        }
    }

    private boolean killWhileTaking(RunningApp app, Platform platform, Store store, int number) throws Exception {
        String file = events(number);
        gross += sum(number);
        int moment = random.nextInt(EVENTS);
        platform.tell(file);
        String batch = "batch-" + number;
        Wait.until("its moment", () -> store.taken(batch) >= moment || store.isTaken(batch));
        Thread.sleep(random.nextInt(50));
        app.kill();
        long taken = store.taken(batch);
        boolean hit = taken > 0 && !store.isTaken(batch);
        System.out.printf("Killed after %d of %d events%n", taken, EVENTS);
        app.start();
        Wait.until("the rest", () -> store.isTaken(batch));
        return hit;
    }

    /** A batch, the same each time for the same number. */
    private String events(int number) {
        Random amounts = new Random(seed + number);
        StringBuilder lines = new StringBuilder();
        long sum = 0;
        for (int i = 0; i < EVENTS; i++) {
            long micros = 1L + amounts.nextInt(5_000_000);
            sum += micros;
            lines.append("""
                    {"id":"e-%d-%d","source":"ads","derivative":"recut-0","kind":"earning","gross":"%s","currency":"EUR",\
                    "period_start":"2026-03-01T00:00:00Z","period_end":"2026-04-01T00:00:00Z"}
                    """.formatted(number, i, decimal(micros)));
        }
        return "{\"batch\":\"batch-%d\",\"count\":%d,\"sums\":{\"EUR\":\"%s\"}}%n".formatted(number, EVENTS, decimal(sum))
                + lines;
    }

    private long sum(int number) {
        Random amounts = new Random(seed + number);
        long sum = 0;
        for (int i = 0; i < EVENTS; i++) {
            sum += 1L + amounts.nextInt(5_000_000);
        }
        return sum;
    }

    private static String decimal(long micros) {
        return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
    }
}
