package dev.sayso.gate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published vectors of SipHash with 128 bits: the key is 00 01 … 0f, the input 00 01 … as long as it says. */
class KeyedHashTest {

    @ParameterizedTest
    @CsvSource({ "0, a3817f04ba25a8e66df67214c7550293", "1, da87c1d86b99af44347659119b22fc45" })
    void isSipHash(int length, String expected) {
        byte[] input = new byte[length];
        for (int i = 0; i < length; i++) {
            input[i] = (byte) i;
        }
        KeyedHash.Key key = new KeyedHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L).of(input);
        byte[] hash = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(key.low()).putLong(key.high()).array();
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(expected);
    }
}
