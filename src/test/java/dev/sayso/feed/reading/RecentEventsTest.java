package dev.sayso.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class RecentEventsTest {

    @Test
    void readersAtTheEndSeeOnlyWhatIsNew() {
        RecentEvents recent = RecentEvents.upTo(10).and(numbered(11, 14));
        assertThat(recent.reachBackTo(10)).isTrue();
        assertThat(recent.after(12)).isEqualTo(numbered(13, 14));
        assertThat(recent.after(14)).isEmpty();
        assertThat(recent.after(20)).isEmpty();
    }

    @Test
    void oldOnesAreLetGo() {
        RecentEvents recent = RecentEvents.upTo(0).and(numbered(1, 1_500)).and(numbered(1_501, 3_000));
        assertThat(recent.events()).hasSize(RecentEvents.MOST);
        assertThat(recent.reachBackTo(999)).isFalse();
        assertThat(recent.reachBackTo(1_000)).isTrue();
        assertThat(recent.after(1_000)).isEqualTo(numbered(1_001, 3_000));
        assertThat(recent.head()).isEqualTo(3_000);
    }

    private static List<Told> numbered(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(n -> new Told(new Cursor("3f9a01c7", n), "test", "{}")).toList();
    }
}
