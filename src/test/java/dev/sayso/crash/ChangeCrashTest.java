package dev.sayso.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.sayso.Wait;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Kills the application while it reviews or applies answers for thousands of items, by turns, at a random moment. Started
 * again it comes to the end by itself, and everybody who looks sees none of the answers or all of them, each once in
 * the log.
 */
class ChangeCrashTest {

    private static final int KILLS = Integer.getInteger("sayso.crash.kills", 2);
    private static final int ITEMS = Integer.getInteger("sayso.crash.items", 3_000);
    private static final List<String> USES = List.of("recut", "restyle", "dub");
    private static final long ANSWERS = (long) ITEMS * USES.size();
    private static final int ATTEMPTS = 5;

    private final long seed = Long.getLong("sayso.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    Path spool;

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void whatIsKilledComesToItsEndAndIsToldWholeOrNotAtAll() throws Exception {
        System.out.printf("Seed of the kills: %d%n", seed);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Provider provider = new Provider("alice");
                RunningApp app = new RunningApp(postgres.getJdbcUrl("postgres", "postgres"), provider.issuer(), spool)) {
            Store store = new Store(postgres.getPostgresDatabase());
            app.start();
            new Platform(app, provider.tokenOfPlatform()).register(ITEMS);
            Browser alice = new Browser(app.address());
            assertThat(alice.open("/items").body()).contains("Work number");
            int hits = 0;
            for (int attempt = 0; hits < KILLS && attempt < ATTEMPTS * KILLS; attempt++) {
                boolean inReview = hits % 2 == 1;
                UUID set = select(alice);
                boolean hit = review(app, alice, store, set, attempt, inReview);
                hit |= apply(app, alice, store, set, !inReview);
                hits += hit ? 1 : 0;
            }
            assertThat(hits).as("kills in time").isEqualTo(KILLS);
        }
    }

    /** Killed when the person has been told that it is off and nothing is answered yet. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aNoWithoutItsAnswerIsInEffectAfterTheKillAndAnsweredOnce() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Provider provider = new Provider("alice");
                RunningApp app = new RunningApp(postgres.getJdbcUrl("postgres", "postgres"), provider.issuer(), spool)) {
            Store store = new Store(postgres.getPostgresDatabase());
            app.start();
            new Platform(app, provider.tokenOfPlatform()).register(3);
            Browser alice = new Browser(app.address());
            assertThat(alice.open("/items").body()).contains("Work number");
            try (Connection books = store.holdBooks()) {
                HttpResponse<String> off = alice.post("/permissions/off");
                assertThat(off.headers().firstValue("Location")).as(off.body()).hasValueSatisfying(
                        address -> assertThat(address).contains("off=done").contains("follows"));
                app.kill();
                assertThat(store.unanswered()).isEqualTo(1);
                app.start();
                assertThat(alice.open("/history").body()).contains("You turned everything off");
                books.rollback();
            }
            Wait.until("the answers", () -> store.unanswered() == 0);
            Wait.until("the numbers", store::isAllNumbered);
            store.assertOffOnce();
            Wait.until("the log", store::isAllLogged);
            store.assertLogAgrees();
        }
    }

    /** A set about all the items. */
    private static UUID select(Browser alice) throws Exception {
        HttpResponse<String> opened = alice.post("/changes", "items", "match");
        String address = opened.headers().firstValue("Location").orElseThrow(() -> new AssertionError(opened.body()));
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    /** Something else each time: refuse, allow, refuse again. */
    private static void ask(Browser alice, UUID set, int attempt) throws Exception {
        HttpResponse<String> asked = alice.post("/changes/" + set + "/answers", "use", "all", "uses", USES.get(0), "uses",
                USES.get(1), "uses", USES.get(2), "answer", attempt % 2 == 0 ? "allow" : "refuse", "end",
                LocalDate.now(ZoneOffset.UTC).plusMonths(12).toString(), "commercial", "yes", "audience", "everyone", "listed",
                "");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
    }

    private boolean killInReview(RunningApp app, Browser alice, Store store, UUID set, int attempt) throws Exception {
        Thread form = cutOff(() -> ask(alice, set, attempt));
        long moment = random.nextInt(ITEMS);
        Wait.until("the review to begin", () -> !store.state(set).equals("DRAFT"));
        Wait.until("its moment", () -> store.weighed(set) >= moment || !store.state(set).equals("WEIGHING"));
        kill(app, form);
        boolean hit = store.state(set).equals("WEIGHING");
        System.out.printf("Killed in the review after %d of %d items%n", store.weighed(set), ITEMS);
        app.start();
        return hit;
    }

    private boolean review(RunningApp app, Browser alice, Store store, UUID set, int attempt, boolean disturbed)
            throws Exception {
        boolean hit = false;
        if (disturbed) {
            hit = killInReview(app, alice, store, set, attempt);
        } else {
            ask(alice, set, attempt);
        }
        Wait.until("the review", () -> store.state(set).equals("REVIEWED"));
        assertThat(store.weighed(set)).isEqualTo(ITEMS);
        assertThat(store.lines(set)).isEqualTo(ANSWERS);
        assertThat(store.act(set)).containsOnly(0L);
        assertThat(store.round(set)).isEqualTo(1);
        return hit;
    }

    private boolean apply(RunningApp app, Browser alice, Store store, UUID set, boolean disturbed) throws Exception {
        assertThat(alice.open("/changes/" + set).body()).contains("name=\"version\" value=\"1\"");
        boolean hit = false;
        List<Long> nothing = Collections.nCopies(6, 0L);
        try (ActWatch watch = new ActWatch(store, set)) {
            Wait.until("the first look", () -> watch.seen().contains(nothing));
            Thread form = cutOff(() -> alice.post("/changes/" + set + "/application", "version", "1"));
            Wait.until("the application to begin", () -> !store.state(set).equals("REVIEWED"));
            if (disturbed) {
                hit = killInApplication(app, store, set, form);
            }
            Wait.until("the application", () -> store.state(set).equals("APPLIED"));
            if (disturbed) {
                killWhileLogging(app, form);
            }
            Wait.until("the numbers", store::isAllNumbered);
            form.join();
            assertThat(store.act(set)).containsOnly(ANSWERS);
            assertThat(watch.seen()).isSubsetOf(List.of(nothing, Collections.nCopies(6, ANSWERS)));
        }
        store.assertWhole();
        Wait.until("the log", store::isAllLogged);
        store.assertLogAgrees();
        assertThat(alice.open("/changes/" + set).body()).contains("name=\"undo\" value=\"" + set + "\"");
        return hit;
    }

    private boolean killInApplication(RunningApp app, Store store, UUID set, Thread form) throws Exception {
        long moment = random.nextLong(ANSWERS);
        Wait.until("its moment", () -> store.written(set) >= moment || !store.state(set).equals("APPLYING"));
        kill(app, form);
        boolean hit = store.state(set).equals("APPLYING");
        System.out.printf("Killed in the application after %d of %d answers%n", store.written(set), ANSWERS);
        app.start();
        return hit;
    }

    /** While thousands of answers are numbered and appended to the log. */
    private void killWhileLogging(RunningApp app, Thread form) throws Exception {
        Thread.sleep(random.nextInt(1_500));
        kill(app, form);
        app.start();
    }

    private void kill(RunningApp app, Thread form) throws InterruptedException {
        Thread.sleep(random.nextInt(50));
        app.kill();
        form.join();
    }

    /** A request that may never be answered. */
    private static Thread cutOff(Request request) {
        Thread thread = new Thread(() -> {
            try {
                request.send();
            } catch (Exception cutOff) {
                System.out.printf("A request was cut off: %s%n", cutOff);
            }
        });
        thread.start();
        return thread;
    }

    private interface Request {
        void send() throws Exception;
    }
}
