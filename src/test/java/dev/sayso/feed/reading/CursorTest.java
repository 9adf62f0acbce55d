package dev.sayso.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(longs = { 0, 1, 255, 918_273, Long.MAX_VALUE })
    void comesBackAsItWent(long number) {
        Cursor cursor = new Cursor("3f9a01c7", number);
        assertThat(Cursor.of(cursor.token())).isEqualTo(cursor);
    }

    /** Too short, of another version, with a negative number, with bits that no byte has, none at all. */
    @ParameterizedTest
    @ValueSource(strings = { "", "1", "918273", "AAAAAAAAAAA", "Aj-aAccAAAAAAA4DAQ", "AT-aAcf_________8A", "AT-aAccAAAAAAA4DAR",
            "AT-aAccAAAAAAA4DAQ==", "ñ", "AT-aAcc AAAAAA4DAQ" })
    void whatWasNeverGivenIsRefused(String token) {
        assertThatThrownBy(() -> Cursor.of(token)).isInstanceOf(CursorUnknown.class);
    }
}
