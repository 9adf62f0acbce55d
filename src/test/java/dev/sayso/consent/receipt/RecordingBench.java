package dev.sayso.consent.receipt;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.sayso.Given;
import dev.sayso.Person;
import dev.sayso.PostgreSql;
import dev.sayso.consent.AnswerChanged;
import dev.sayso.consent.GivenConsent;
import dev.sayso.consent.history.AnswerRecords;
import dev.sayso.consent.withdrawal.WithdrawalDesk;
import dev.sayso.log.RecordDesk;
import dev.sayso.log.record.CanonicalJson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;

/**
 * What logging costs whoever answers: choices a second with the log and without it, by turns in one run:
 * {@code ./mvnw test -Dtest=RecordingBench}.
 */
@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class RecordingBench {

    private static final int ROUNDS = Integer.getInteger("sayso.bench.rounds", 15);
    private static final int CHOICES = 200;

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

    @Test
    void choicesASecondWithAndWithoutTheLog() {
        AnswerRecorder recorder = new AnswerRecorder(answers, desk, withdrawals, URI.create("http://localhost"));
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int round = 0; round < ROUNDS + 2; round++) {
            QuarkusMock.installMockForType(recorder, AnswerRecorder.class);
            double on = rate();
            QuarkusMock.installMockForType(new Nothing(answers, desk, withdrawals), AnswerRecorder.class);
            double off = rate();
            if (round >= 2) {
                with.add(on);
                without.add(off);
            }
        }
        System.out.printf("choices a second: %.0f with the log, %.0f without; ratio %.2f%n", median(with), median(without),
                median(with) / median(without));
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
