package dev.sayso.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(longs = { 0, 1, 255, 918_273, Long.MAX_VALUE })
    void comesBackAsItWent(long number) {
        assertThat(Cursor.of(new Cursor(number).token())).isEqualTo(new Cursor(number));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "1", "918273", "AAAAAAAAAA", "AAAAAAAAAAB", "AAAAAAAAAAA=", "__________8", "AAAAAAAAAAAA", "ñ",
            "AAAA AAAAAAA" })
    void whatWasNeverGivenIsRefused(String token) {
        assertThatThrownBy(() -> Cursor.of(token)).isInstanceOf(CursorUnknown.class);
    }
}
