package dev.sayso.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ed25519Test {

    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource({
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                    + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                    + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                    + "d25bf5f0595bbe24655141438e7a100b",
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                    + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                    + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                    + "387b2eaeb4302aeeb00d291612bb0c00",
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                    + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                    + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                    + "4a7c15e9716ed28dc027beceea1ec40a" })
    void keysAndSignaturesAreThoseOfTheStandard(String seed, String publicKey, String message, String signature) {
        byte[] secret = HEX.parseHex(seed);
        byte[] known = HEX.parseHex(publicKey);
        byte[] text = HEX.parseHex(message);
        assertThat(HEX.formatHex(Ed25519.publicKey(secret))).isEqualTo(publicKey);
        assertThat(HEX.formatHex(Ed25519.sign(secret, text))).isEqualTo(signature);
        assertThat(Ed25519.verifies(known, text, HEX.parseHex(signature))).isTrue();
    }

    @Test
    void everyFlippedBitSpoilsASignature() {
        byte[] seed = new byte[32];
        byte[] key = Ed25519.publicKey(seed);
        byte[] text = { 1, 2, 3 };
        byte[] signed = Ed25519.sign(seed, text);
        for (int bit = 0; bit < signed.length * 8; bit += 3) {
            byte[] altered = signed.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(Ed25519.verifies(key, text, altered)).as("bit %d", bit).isFalse();
        }
        assertThat(Ed25519.verifies(key, new byte[] { 1, 2, 4 }, signed)).isFalse();
        assertThat(Ed25519.verifies(Ed25519.publicKey(text32(7)), text, signed)).isFalse();
    }

    @Test
    void whatIsNoSignatureOrKeyIsNotRight() {
        Random random = new Random(2);
        byte[] seed = new byte[32];
        byte[] key = Ed25519.publicKey(seed);
        byte[] signed = Ed25519.sign(seed, seed);
        for (int length = 0; length < 70; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Ed25519.verifies(key, seed, bytes)).isFalse();
        }
        assertThat(Ed25519.verifies(key, seed, Arrays.copyOf(signed, 63))).isFalse();
        for (int round = 0; round < 50; round++) {
            byte[] anything = new byte[32];
            random.nextBytes(anything);
            assertThat(Ed25519.verifies(anything, seed, signed)).isFalse();
        }
        assertThat(Ed25519.verifies(text32(0xFF), seed, signed)).isFalse();
        assertThatThrownBy(() -> Ed25519.verifies(new byte[31], seed, signed)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] text32(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
