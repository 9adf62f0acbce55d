package dev.sayso.consent.receipt;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.DoubleSupplier;
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
import dev.sayso.consent.AnswerChanged;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.change.GivenChanges;
import dev.sayso.consent.history.AnswerRecords;
import dev.sayso.consent.withdrawal.WithdrawalDesk;
import dev.sayso.log.RecordDesk;
import dev.sayso.log.record.CanonicalJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;

/**
 * What logging costs whoever answers: choices a second with the log and without it, by turns in one run:
 * {@code ./mvnw test-compile surefire:test@postgresql -Dtest=RecordingBench -Dsayso.bench.rows=10000}.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class RecordingBench {

    private static final int ROUNDS = Integer.getInteger("sayso.bench.rounds", 15);
    private static final int CHOICES = 200;
    private static final int ITEMS = Integer.getInteger("sayso.bench.rows", 10_000);
    private static final int BATCH = 2_000;

    /** Logs nothing, then or later. */
    static class Nothing extends AnswerRecorder {

        Nothing(AnswerRecords answers, RecordDesk desk, WithdrawalDesk withdrawals) {
            super(answers, desk, withdrawals, URI.create("http://localhost"));
        }

        @Override
        void keep(AnswerChanged changed) {
            // That is the point
        }

        @Override
        public Map<Long, CanonicalJson> records(Collection<Long> facts) {
            return Map.of();
        }
    }

    @Inject
    Given given;

    @Inject
    GivenConsent consents;

    @Inject
    AnswerRecords answers;

    @Inject
    RecordDesk desk;

    @Inject
    WithdrawalDesk withdrawals;

    @Inject
    ItemDesk items;

    @Inject
    GivenChanges changes;

    @Test
    void choicesASecondWithAndWithoutTheLog() {
        compare("single choices", this::rate);
    }

    @Test
    void changeSetsWithAndWithoutTheLog() {
        compare("choices in sets of %,d".formatted(ITEMS), this::rateOfSets);
    }

    private void compare(String what, DoubleSupplier rate) {
        AnswerRecorder recorder = new AnswerRecorder(answers, desk, withdrawals, URI.create("http://localhost"));
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int round = 0; round < ROUNDS + 2; round++) {
            QuarkusMock.installMockForType(recorder, AnswerRecorder.class);
            double on = rate.getAsDouble();
            QuarkusMock.installMockForType(new Nothing(answers, desk, withdrawals), AnswerRecorder.class);
            double off = rate.getAsDouble();
            if (round >= 2) {
                with.add(on);
                without.add(off);
            }
        }
        System.out.printf("%s a second: %.0f with the log, %.0f without; ratio %.2f%n", what, median(with), median(without),
                median(with) / median(without));
    }

    /** A set that refuses, and one that takes it back. */
    private double rateOfSets() {
        Person alice = given.creator();
        String prefix = given.unique("many");
        List<HolderEntry> owner = List.of(new HolderEntry(alice.channel(), alice.name(), HolderRole.OWNER, 1_000_000));
        for (int from = 0; from < ITEMS; from += BATCH) {
            items.take(IntStream.range(from, Math.min(from + BATCH, ITEMS)).mapToObj(i -> new ItemRow(prefix + "-" + i,
                    "Work number " + i, ItemKind.VIDEO, "https://example.com/" + i, null,
                    Instant.parse("2025-01-01T00:00:00Z"), false, true, null, owner)).toList(), false);
        }
        UUID set = changes.open(alice);
        changes.review(alice, set);
        double seconds = seconds(() -> changes.apply(alice, set));
        UUID undo = changes.undo(alice, set);
        changes.await(undo);
        return 2 * ITEMS / (seconds + seconds(() -> changes.apply(alice, undo)));
    }

    private static double seconds(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private double rate() {
        Person alice = given.creator();
        String item = consents.item(alice);
        long start = System.nanoTime();
        for (int i = 0; i < CHOICES / 2; i++) {
            consents.allow(alice, item, "recut");
            consents.refuse(alice, item, "recut");
        }
        return CHOICES / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
