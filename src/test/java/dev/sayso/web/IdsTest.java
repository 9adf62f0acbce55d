package dev.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void idsAreOfVersionSeven() {
        assertThat(Stream.generate(() -> Ids.next(at(0))).limit(1_000))
                .allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void idsAreUniqueWithinAMillisecond() {
        assertThat(Stream.generate(() -> Ids.next(at(0))).limit(100_000).distinct()).hasSize(100_000);
    }

    @Test
    void idsSortByTimeAsTextAndAsBytes() {
        List<UUID> made = IntStream.range(0, 1_000).mapToObj(millis -> Ids.next(at(millis * 7_919L))).toList();
        assertThat(made).isSortedAccordingTo(Comparator.comparing(UUID::toString));
        assertThat(made).isSortedAccordingTo((one, other) -> Long.compareUnsigned(one.getMostSignificantBits(),
                other.getMostSignificantBits()));
    }

    @Test
    void idTellsItsMillisecond() {
        assertThat(Ids.next(at(5)).getMostSignificantBits() >>> 16).isEqualTo(START.toEpochMilli() + 5);
    }

    @Test
    void seriesGoesUpByOneAndIsOfVersionSeven() {
        List<UUID> made = Stream.generate(Ids.series(at(5))).limit(1_000).toList();
        assertThat(made).allMatch(id -> id.version() == 7 && id.variant() == 2
                && id.getMostSignificantBits() >>> 16 == START.toEpochMilli() + 5);
        assertThat(made).isSortedAccordingTo(Comparator.comparing(UUID::toString)).doesNotHaveDuplicates();
    }

    @Test
    void anotherSeriesBeginsElsewhere() {
        assertThat(Stream.generate(() -> Ids.series(at(0)).get()).limit(10_000).distinct()).hasSize(10_000);
    }

    private static Clock at(long millis) {
        return Clock.fixed(START.plusMillis(millis), ZoneOffset.UTC);
    }
}
