package dev.sayso.gate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class IndexTest {

    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");

    private final Index index = new Index(() -> StopLane.Seen.NOTHING);

    /** Clocks of nodes run apart: what was worked out at a moment says nothing of the one before. */
    @Test
    void nothingIsSaidOfAMomentBeforeTheOneItWasWorkedOutAt() {
        index.publish(Map.of(), UseBook.EMPTY, 7, NOON);
        assertThat(at(NOON.minusSeconds(1))).isEqualTo(NOON);
        assertThat(at(NOON.plusSeconds(1))).isEqualTo(NOON.plusSeconds(1));
        index.publish(Map.of(), UseBook.EMPTY, 8, NOON.minusSeconds(60));
        assertThat(at(NOON.minusSeconds(30))).as("a clock that was put back takes nothing back").isEqualTo(NOON);
        assertThat(index.asOf()).isEqualTo(8);
    }

    private Instant at(Instant now) {
        return index.look(List.of(), now).at();
    }
}
