package dev.sayso.gate.index;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.Answer;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.InEffect;
import dev.sayso.consent.stop.StopDesk;
import dev.sayso.consent.stop.Stops;
import dev.sayso.feed.FeedHead;
import dev.sayso.feed.FollowerDesk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** How long people wait until a withdrawal is obeyed everywhere, with one index and with two, in one run. */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class WithdrawalBench {

    private static final int ROUNDS = Integer.getInteger("sayso.bench.rounds", 300);
    private static final String USE = "recut";

    @Inject
    Given given;
    @Inject
    GivenConsent consents;
    @Inject
    InEffect effect;
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
    Clock clock;

    @Test
    void withdrawalWithOneNodeAndWithTwo() throws InterruptedException {
        waits();
        double[] one = waits();
        GateNode second = new GateNode(reader, walks, desk, head, stops, stopDesk, clock, Duration.ofSeconds(5));
        second.start();
        waits();
        double[] two = waits();
        second.stop();
        System.out.printf("one: p50 %.1f ms, p99 %.1f ms; two: p50 %.1f ms, p99 %.1f ms; p99 two ÷ one %.2f%n", at(one, 50),
                at(one, 99), at(two, 50), at(two, 99), at(two, 99) / at(one, 99));
    }

    private double[] waits() {
        Person ines = given.creator();
        String item = consents.item(ines);
        double[] waits = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            effect.await(List.of(consents.allow(ines, item, USE)));
            Answer off = consents.refuse(ines, item, USE);
            long start = System.nanoTime();
            effect.await(List.of(off));
            waits[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(waits);
        return waits;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }
}
